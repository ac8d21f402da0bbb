# Nothing with a weapon in it is done before somebody has opened the day, or after it was closed.
story "Before the day"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome not-opened
person ada role armorer trained accepted
person bo  role first-ad accepted
person cy  role performer trained
person gus role grip
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"

06:00 ada takes colt-1                  => refused DAY-NOT-OPEN only
06:01 ada counts 6 of d1 out            => refused DAY-NOT-OPEN only
06:02 bo holds the meeting with ada     => refused DAY-NOT-OPEN only
06:03 cy attends the meeting            => refused DAY-NOT-OPEN only
06:04 bo begins rehearsal in 12a        => refused DAY-NOT-OPEN only
06:05 bo closes the day                 => refused DAY-NOT-OPEN only
06:06 gus opens the day                 => refused ROLE-NOT-YOURS only
06:10 bo opens the day                  => ok
06:11 ada takes colt-1                  => ok
06:12 ada opens colt-1 to bo seen empty 6 of 6 bore => ok
06:13 ada locks colt-1                  => ok
06:14 gus closes the day                => refused ROLE-NOT-YOURS only
06:15 bo closes the day                 => ok
06:16 ada takes colt-1                  => refused DAY-NOT-OPEN only
