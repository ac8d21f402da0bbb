# A screen that was read before something changed cannot be acted on: look again, then decide. What it shows was true at
# 09:00; at 09:05 a round went in.
story "An old screen"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
given bo plans colt-1 in 12a for cy dummy count 1
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to bo seen empty 6 of 6 bore

09:00 cy watches colt-1                                         => ok
09:05 ada loads colt-1 d1 count 1 before bo proved 1            => ok
09:06 cy watches colt-1 read at 09:00                           => refused SEEN-OLD only
09:06 ada opens colt-1 to bo seen empty 6 of 6 bore read at 09:00 => refused SEEN-OLD, LOOK-LOADED only
09:06 ada loads colt-1 d1 count 1 before bo proved 1 read at 09:00 => refused SEEN-OLD, LOAD-NOT-PLANNED only
09:06 ada unloads colt-1 before bo proved 0 read at 09:00       => refused SEEN-OLD, UNLOAD-COUNT only
09:06 ada declares colt-1 in 12a empty read at 09:00            => refused SEEN-OLD, DECLARE-OTHER, DECLARE-NOT-PLANNED only
09:06 ada hands colt-1 to cy in 12a tag 14 read at 09:00        => refused SEEN-OLD, HAND-NOT-DECLARED, SHOW-HOLDER only
09:07 ada opens colt-1 to cy seen heads 6 of 6 read at 09:00    => refused SEEN-OLD only
09:08 ada opens colt-1 to cy seen heads 6 of 6                  => ok
09:09 ada declares colt-1 in 12a dummy count 1 read at 09:08    => ok
09:10 bo states muzzle in 12a toward lens with consult+remote   => ok
09:11 cy copies 12a read at 09:09                               => refused SEEN-OLD only
09:12 cy copies 12a read at 09:12                               => ok
