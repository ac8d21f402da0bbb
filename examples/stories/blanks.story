# Two blanks, fired at nobody. The discharges are counted; what comes out is what went in, fired and unfired; the bore
# is seen before the next loading.
story "Blanks"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
setup 31 "Two shots at the sky"
given bo plans colt-2 in 31 for cy blank count 2
given bo states muzzle in 31 toward nobody with eye-and-ear-protection
given bo states distance 8 in 31
given bo puts ada, di inside 31
given cy, di copy 31

09:00 ada takes colt-2                                      => ok
09:01 ada opens colt-2 to bo seen empty 6 of 6 bore         => ok
# Only what the shot needs: the plan says two.
09:02 ada loads colt-2 b1 count 3 before bo proved 3        => refused LOAD-NOT-PLANNED only
09:03 ada loads colt-2 b1 count 2 before bo proved 2        => ok
09:04 ada opens colt-2 to cy seen heads 6 of 6              => ok
09:05 ada declares colt-2 in 31 blank count 2               => ok
09:06 ada hands colt-2 to cy in 31 tag 21                   => ok
09:07 bo begins take in 31                                  => ok
09:08 ada counts 1 shots from colt-2                        => ok
09:09 bo cuts 31                                            => ok
09:09 ada collects colt-2                                   => ok
09:10 ada counts 2 shots from colt-2                        => refused SHOTS-NOT-LOADED only
09:11 ada unloads colt-2 before bo proved 2 spent 0         => refused UNLOAD-COUNT only
09:12 ada unloads colt-2 before bo proved 1 spent 1 bore    => ok

# A second take: the same way again, from the empty look on.
09:20 ada loads colt-2 b1 count 2 before bo proved 2        => ok
09:21 ada opens colt-2 to cy seen heads 6 of 6              => ok
09:22 ada declares colt-2 in 31 blank count 2               => ok
09:23 ada hands colt-2 to cy in 31                          => ok
09:24 bo begins take in 31                                  => ok
09:25 ada counts 2 shots from colt-2                        => ok
09:26 bo cuts 31                                            => ok
09:26 ada collects colt-2                                   => ok
09:27 ada unloads colt-2 before bo proved 0 spent 2 bore    => ok
09:28 ada locks colt-2                                      => ok
18:00 ada counts b1 before bo count 17 proved 17            => ok
18:01 bo closes the day                                     => ok
