# A day with live rounds, apart from the set, in custody of its own: nothing of the set's is out while the range is open,
# a medic is there, and it ends when every round is accounted for and every place was searched before a second person.
story "The range day"
packs house bulletin-1 bulletin-2
day 2031-05-02 zone America/Denver
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person med role medic
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
plan colt-1 in 12a for cy dummy count 6
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a

08:00 ada takes colt-1                          => ok
08:01 ada counts 2 of d1 out                    => ok
09:00 ada opens the range with 40 live rounds "The recoil" witnessed by bo => refused MEDIC-NONE, BREAK-WEAPON-OUT, BREAK-ROUNDS-OUT only
09:05 ada opens colt-1 to bo seen empty 6 of 6 bore => ok
09:06 ada locks colt-1                          => ok
09:07 ada counts 2 of d1 back                   => ok
09:10 med attends the meeting                   => ok
09:11 ada opens the range with 40 live rounds "The recoil"  => refused EXCEPTION-ALONE only
09:12 ada opens the range with 40 live rounds "The recoil" witnessed by bo => ok
09:30 ada opens the range with 10 live rounds "More" witnessed by bo => refused RANGE-OPEN only
# Nothing of the set's goes beside it: no weapon, no dummy that looks like these.
09:31 ada takes colt-1                          => refused RANGE-OPEN only
09:32 ada counts 6 of d1 out                    => refused RANGE-OPEN only
09:33 bo begins rehearsal in 12a                => refused RANGE-OPEN only
12:00 bo closes the day                         => refused RANGE-OPEN, CLOSE-NOT-COUNTED only
# One is not found. Nobody leaves.
12:05 ada closes the range alone back 3 fired 37 searched 5 => refused LOOK-ALONE only
12:06 ada closes the range before bo back 2 fired 37 searched 5 => refused RANGE-NOT-SEARCHED only
12:30 ada closes the range before bo back 3 fired 37 searched 4 => refused RANGE-NOT-SEARCHED only
12:40 ada closes the range before bo back 3 fired 37 searched 5 => ok
13:00 ada takes colt-1                          => ok
