# A close shot of a cylinder: six dummies, each proved outside the weapon before the looker. And what is refused on the
# way when a step is left out or done by another hand.
story "Dummies in the cylinder"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
person gus role props briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon colt-n revolver blank-only capacity 6 tag 15
lot d1 dummy 45-colt mark rattle count 12 supplier "Prop house"
setup 21 "Insert: the cylinder turns"
given bo plans colt-1 in 21 for cy dummy count 6
given bo states muzzle in 21 toward lens with consult+remote
given bo puts ada inside 21
given cy copies 21

10:00 gus takes colt-1                                      => refused TAKE-NOT-ARMORER only
10:00 ada takes colt-1                                      => ok
10:01 ada takes colt-1                                      => refused TAKE-NOT-LOCKED only
10:01 ada takes colt-n                                      => ok
# Before a round goes in, somebody else sees it empty, bore and all.
10:02 ada loads colt-1 d1 count 6 before bo proved 6        => refused LOAD-NO-LOOK only
10:03 ada opens colt-1 to bo seen empty 6 of 6              => refused SHOW-PARTIAL only
10:04 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
10:04 ada opens colt-n to bo seen empty 6 of 6 bore         => ok
# What does not belong in, in which number, and by whose hand.
10:05 ada loads colt-n d1 count 1 before bo proved 1        => refused LOAD-NOT-LOADABLE, LOAD-NOT-PLANNED only
10:06 ada loads colt-1 d1 count 7 before bo proved 7        => refused LOAD-CAPACITY, LOAD-NOT-PLANNED only
10:07 gus loads colt-1 d1 count 6 before bo proved 6        => refused LOAD-NOT-ARMORER, ITEM-NOT-YOURS only
10:08 ada loads colt-1 d1 count 6 before bo proved 4        => refused LOAD-NO-PROOF only
10:09 ada counts 13 of d1 out                               => refused LOAD-LOT-COUNT only
10:09 gus counts 6 of d1 out                                => refused ROUNDS-NOT-ARMORER only
10:10 ada counts 6 of d1 out                                => ok
10:11 ada loads colt-1 d1 count 6 before bo proved 6        => ok
10:12 ada opens colt-1 to bo seen empty 6 of 6 bore         => refused LOOK-LOADED only
# What is said is what the record says and the plan says, by the one who keeps it.
10:13 bo declares colt-1 in 21 dummy count 6                => refused DECLARE-NOT-ARMORER only
10:14 ada declares colt-1 in 21 empty                       => refused DECLARE-OTHER, DECLARE-NOT-PLANNED only
10:15 ada declares colt-1 in 21 dummy count 6               => ok
# The performer looks too, the tag is read from the weapon, and only the armorer hands over.
10:16 ada hands colt-1 to cy in 21 tag 14                   => refused SHOW-HOLDER only
10:17 ada opens colt-1 to cy seen heads 6 of 6              => ok
10:18 ada hands colt-1 to cy in 21                          => refused TAG-NONE only
10:18 ada hands colt-1 to cy in 21 tag 15                   => refused TAG-OTHER only
10:19 bo hands colt-1 to cy in 21 tag 14                    => refused HAND-NOT-ARMORER only
10:19 ada hands colt-1 to di in 21 tag 14                   => refused HAND-NOT-PLANNED, TRAIN-NONE
10:20 ada hands colt-1 to cy in 21 tag 14                   => ok
10:21 bo begins take in 21                                  => ok
10:25 bo cuts 21                                            => ok
10:25 gus collects colt-1                                   => refused COLLECT-NOT-ARMORER only
10:25 bo drops colt-1 from 21                               => refused WRAP-ITEM-OUT only
10:26 ada collects colt-1                                   => ok
10:26 ada collects colt-1                                   => refused COLLECT-NOT-OUT only
# Back to the locker: empty, seen empty, by its keeper.
10:27 ada locks colt-1                                      => refused LOCK-LOADED, LOCK-NO-LOOK only
10:28 ada unloads colt-1 before bo proved 5                 => refused UNLOAD-COUNT only
10:29 ada unloads colt-1 before bo proved 6                 => ok
10:30 ada locks colt-1                                      => refused LOCK-NO-LOOK only
10:31 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
10:32 gus locks colt-1                                      => refused LOCK-NOT-ARMORER only
10:33 ada locks colt-1                                      => ok
10:33 ada locks colt-1                                      => refused ITEM-NOT-OUT
10:34 bo closes the day                                     => refused CLOSE-WEAPON-OUT, CLOSE-NOT-COUNTED only
10:35 ada locks colt-n                                      => ok
10:36 ada counts d1 before bo count 12 proved 8             => ok
10:37 bo closes the day                                     => refused CLOSE-NOT-PROVED only
10:38 ada counts d1 before bo count 12 proved 12            => ok
10:39 bo closes the day                                     => ok
