# What is done to a weapon is done while it is in its keeper's hand: not while it is locked away, and not while the
# performer has it. What the record does not know is asked, not guessed.
story "Where is it"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted briefed
person fay role armorer trained
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a

09:00 ada loses sight of colt-1                         => refused ITEM-NOT-OUT only
09:00 cy watches colt-1                                 => refused ITEM-NOT-OUT only
09:01 ada loads colt-1 d1 count 6 before bo proved 6    => refused ITEM-NOT-OUT, ITEM-NOT-YOURS, LOAD-NO-LOOK, LOAD-NOT-PLANNED only
09:02 ada unloads colt-1 before bo proved 0             => refused ITEM-NOT-OUT, ITEM-NOT-YOURS only
09:03 ada declares colt-1 in 12a empty                  => refused ITEM-NOT-OUT, DECLARE-NOT-ARMORER, DECLARE-NO-LOOK only
09:04 ada hands colt-1 to cy in 12a tag 14              => refused ITEM-NOT-OUT, HAND-NOT-ARMORER, HAND-NOT-DECLARED, SHOW-HOLDER only
09:10 ada takes colt-1                                  => ok
09:11 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:12 fay declares colt-1 in 12a empty                  => refused DUTY-NOT-ACCEPTED, DECLARE-NOT-ARMORER only
09:13 ada declares colt-1 in 12a empty                  => ok
09:14 ada hands colt-1 to cy in 12a tag 14              => ok
09:15 ada opens colt-1 to bo seen heads 6 of 6          => refused ITEM-NOT-OUT only
09:20 ada collects colt-1                               => ok
# A concern about this very piece holds it, wherever it is.
09:30 bo reports firearm-concern about colt-1 "The gate is loose" => ok
09:31 ada opens colt-1 to fay seen empty 6 of 6 bore    => ok
# A second armorer has looked: that is not somebody outside the armory.
09:32 ada declares colt-1 in 12a empty                  => refused ITEM-DOUBTED only
09:33 ada hands colt-1 to cy in 12a                     => refused ITEM-DOUBTED, HAND-NOT-DECLARED, SHOW-HOLDER only
09:34 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:35 ada declares colt-1 in 12a empty                  => ok
09:40 ed answers report 1 changed "Sent to the rental house; another piece comes" => ok
