# The trigger is pulled and nothing fires. The performer keeps the muzzle where it is safe and clears nothing; the
# custodian takes the weapon, and it is not opened before the wait is over. Then she looks before a second person.
story "Failure to fire"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
setup 31 "One shot at the sky"
given bo plans colt-2 in 31 for cy blank count 1
given bo states muzzle in 31 toward nobody with eye-and-ear-protection
given bo states distance 8 in 31
given bo puts ada inside 31
given cy copies 31
given ada takes colt-2
given ada opens colt-2 to bo seen empty 6 of 6 bore
given ada loads colt-2 b1 count 1 before bo proved 1
given ada opens colt-2 to cy seen heads 6 of 6
given ada declares colt-2 in 31 blank count 1
given ada hands colt-2 to cy in 31 tag 21

10:00 bo begins take in 31                                      => ok
10:01 ada says colt-2 failed to fire                            => ok
10:01 bo cuts 31                                                => ok
10:01 ada collects colt-2                                       => ok
10:01 ada unloads colt-2 before bo proved 1                     => refused WAIT-RUNNING only
10:01 ada opens colt-2 to bo seen empty 6 of 6 bore             => refused WAIT-RUNNING, LOOK-LOADED only
10:03 ada unloads colt-2 before bo proved 1                     => ok
10:04 ada opens colt-2 to bo seen empty 6 of 6 bore             => ok
10:05 ada reports failure-to-fire about colt-2                  => ok
10:06 ada loads colt-2 b1 count 1 before bo proved 1            => refused ITEM-HELD only
10:20 ada answers report 1 changed "Another blank; the bore is free" => ok
10:21 ada loads colt-2 b1 count 1 before bo proved 1            => ok
