# A drill is answered as a stop is, and marked as what it is: no cause is owed, nothing stated is lost, one person ends it.
# A real stop in the middle of it is a stop, with all that belongs to one.
story "A drill"
packs house
day 2031-05-02 zone Europe/Rome
person ed  role safety-advisor accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12b "The porch"
plan colt-1 in 12b for cy empty
muzzle in 12b toward nobody
inside 12b ada, cy, bo
given cy, bo copy 12b

09:00 gus begins a drill                                => refused ROLE-NOT-YOURS only
09:00 ada takes colt-1                                  => ok
09:01 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:02 ada declares colt-1 in 12b empty                  => ok
09:10 bo begins a drill                                 => ok, stopped
09:10 bo begins a drill                                 => refused STOPPED only
09:11 ada, cy, gus have stopped                         => ok
09:12 ada hands colt-1 to cy in 12b tag 14              => refused STOPPED only
09:12 ed releases the set                               => ok
# What was stated before it still holds.
09:13 ada hands colt-1 to cy in 12b tag 14              => ok

# Somebody sees a child run behind the house, in the middle of the second one.
10:00 ed begins a drill                                 => ok, stopped
10:01 gus stops the set for person-in-area              => ok, stopped
10:02 bo releases the set                               => refused RELEASE-NO-CAUSE, RELEASE-NOT-ACCOUNTED only
10:03 ada collects colt-1                               => ok
10:04 ada accounts for the weapons                      => ok
10:05 gus explains the stop person-in-area "A child; its aunt has it by the hand" => ok
10:06 bo releases the set                               => ok, stopped
10:06 ada releases the set                              => ok
