# A performer does not want to handle the weapon. No reason is asked and nobody presses; the work goes on with rubber,
# or with another who is willing. Only the one who declined can take it back.
story "A performer who refuses"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person jo  role stand-in trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
item rubber-1 rubber
setup 12a "He draws"
given bo plans colt-1 in 12a for cy empty
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a

09:00 ada takes colt-1                                  => ok
09:01 cy answers 12a want-to-look                       => ok
09:02 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:03 ada declares colt-1 in 12a empty                  => ok
09:04 ada hands colt-1 to cy in 12a tag 14              => refused ANSWER-OPEN, COPY-MISSING only
09:05 cy declines                                       => ok
09:06 ada hands colt-1 to cy in 12a tag 14              => refused PERSON-DECLINES, COPY-MISSING, ANSWER-OPEN only
09:07 cy answers 12a step-out                           => ok
# A way to go on: rubber for the rehearsal.
09:10 ada takes rubber-1                                => ok
09:11 ada hands rubber-1 to jo in 12a                   => ok
09:20 ada collects rubber-1                             => ok
# Later, of their own will.
11:00 cy agrees again                                   => ok
11:01 cy enters 12a                                     => ok
11:02 cy copies 12a                                     => ok
11:03 ada hands colt-1 to cy in 12a tag 14              => ok
