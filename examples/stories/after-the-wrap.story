# A setup that is wrapped is done: its plan, its area and its answers stay as they are. What comes to mind afterwards is
# a new setup with a plan of its own.
story "After the wrap"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty
given ada hands colt-1 to cy in 12a tag 14

10:00 bo begins take in 12a                     => ok
10:05 bo cuts 12a                               => ok
10:05 bo drops colt-1 from 12a                  => refused WRAP-ITEM-OUT only
10:06 ada collects colt-1                       => ok
10:10 bo wraps 12a                              => ok
# One more, with the camera nearer.
10:15 bo plans colt-1 in 12a for cy empty       => refused SETUP-WRAPPED only
10:15 bo drops colt-1 from 12a                  => refused SETUP-WRAPPED only
10:16 bo states muzzle in 12a toward lens       => refused SETUP-WRAPPED only
10:16 bo puts di inside 12a                     => refused SETUP-WRAPPED only
10:16 bo puts ada outside 12a                   => refused SETUP-WRAPPED only
10:17 cy copies 12a                             => refused SETUP-WRAPPED only
10:18 ada opens colt-1 to cy seen empty 6 of 6 bore => ok
10:18 ada declares colt-1 in 12a empty          => refused SETUP-WRAPPED, DECLARE-NOT-PLANNED only
10:19 ada hands colt-1 to cy in 12a tag 14      => refused SETUP-WRAPPED
10:20 bo wraps 12a                              => refused SETUP-WRAPPED only
10:21 bo plans setup 12a "Nearer"               => refused NAME-TAKEN only
10:21 bo plans setup 12b "Nearer"               => ok
10:22 bo plans colt-1 in 12b for cy empty       => ok
