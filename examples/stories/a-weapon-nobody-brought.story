# A day player has his own pistol in the car. It leaves the set at once, with its owner and whoever has the right to take
# it; everything else is looked into and stated anew, since nobody knows what was near what.
story "A weapon nobody brought"
packs house bulletin-1
day 2031-05-02 zone America/Denver
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted briefed
person gus role grip briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty

10:00 gus finds a weapon that is not on the record in 12a "A pistol in a glove box" => ok, stopped
10:01 ada hands colt-1 to cy in 12a tag 14              => refused STOPPED, CLASS-HELD, HAND-NOT-DECLARED only
10:20 ed explains the stop weapon "Its owner went home with it; every car was asked" => ok
10:21 ada accounts for the weapons                      => ok
10:22 ed releases the set                               => ok
10:22 ada releases the set                              => ok
10:23 ada declares colt-1 in 12a empty                  => refused CLASS-HELD only
10:30 ed answers report 1 changed "It is said at the gate, and in the call sheet" => ok
10:31 ada declares colt-1 in 12a empty                  => ok
10:32 ada hands colt-1 to cy in 12a tag 14              => ok
