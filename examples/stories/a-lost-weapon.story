# A weapon is not where the record has it. The set stops, and nobody leaves before it is found or somebody has written
# what became of it; what is found again is looked into before it is used.
story "A lost weapon"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
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
given ada hands colt-1 to cy in 12a tag 14

10:00 ada says colt-1 is lost                           => ok, stopped
10:05 bo closes the day                                 => refused STOPPED, CLOSE-WEAPON-OUT only
10:20 ed explains the stop weapon "Everybody stays; cars, belts and wardrobe are searched" => ok
10:40 gus collects colt-1                               => refused COLLECT-NOT-ARMORER only
10:41 ada collects colt-1                               => ok
10:42 ada accounts for the weapons                      => ok
10:43 ed releases the set                               => ok
10:43 ada releases the set                              => ok
10:44 ada declares colt-1 in 12a empty                  => refused ITEM-HELD, ITEM-DOUBTED, DECLARE-NO-LOOK only
10:50 bo answers report 1 changed "In the performer's trailer; nobody takes one there now" => ok
10:51 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
10:52 ada locks colt-1                                  => ok

# On another day it is not found. The search ends with a written finding, and the day can close.
day 2031-05-09
08:00 bo opens the day                                  => ok
14:00 ada takes colt-1                                  => ok
14:10 ada says colt-1 is lost                           => ok, stopped
14:20 ed explains the stop weapon "Given to the police; searched until two" => ok
14:21 ada accounts for the weapons                      => ok
14:22 ed releases the set                               => ok
14:22 ada releases the set                              => ok
14:23 bo closes the day                                 => refused CLOSE-WEAPON-OUT only
14:24 ed answers report 2 not-changed "Not found; the police have its number" => ok
14:25 bo closes the day                                 => ok
