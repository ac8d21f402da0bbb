# A weapon goes off in a performer's hand. Until its owner has answered, that weapon waits, and so does every weapon for
# that hand: not as a punishment, but because nobody knows yet why. Rubber goes on.
story "The handler"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person dov role performer trained briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
weapon colt-3 revolver non-firing capacity 6 tag 22
item rubber-1 rubber
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
setup 31 "One shot at the sky"
setup 32 "He waits, the gun in his belt"
plan colt-2 in 31 for cy blank count 1
muzzle in 31 toward nobody with eye-and-ear-protection
distance in 31 8
inside 31 ada
plan colt-3 in 32 for cy empty
muzzle in 32 toward nobody
inside 32 ada
given cy copies 31
given ada takes colt-2
given ada opens colt-2 to bo seen empty 6 of 6 bore
given ada loads colt-2 b1 count 1 before bo proved 1
given ada opens colt-2 to cy seen heads 6 of 6
given ada declares colt-2 in 31 blank count 1
given ada hands colt-2 to cy in 31 tag 21

10:00 ada says colt-2 fired and nobody meant it in 31           => ok, stopped
10:05 bo explains the stop unintended-discharge "A finger inside the guard"                      => ok
10:06 ada accounts for the weapons                              => ok
10:07 bo releases the set                                       => ok, stopped
10:07 ada releases the set                                      => ok
10:20 bo holds the meeting with ada                             => ok
10:20 bo notes cy, dov at the meeting                           => ok
10:21 ada takes colt-3                                          => ok
10:22 ada opens colt-3 to cy seen empty 6 of 6 bore             => ok
10:22 cy copies 32                                              => ok
10:23 ada declares colt-3 in 32 empty                           => ok
10:24 ada hands colt-3 to cy in 32 tag 22                       => refused HANDLER-HELD only
10:25 ada takes rubber-1                                        => ok
10:26 ada hands rubber-1 to cy in 32                            => ok
# Another performer is not held.
10:30 bo plans colt-3 in 32 for dov empty                       => ok
10:31 cy, dov copy 32                                           => ok
10:32 ada opens colt-3 to dov seen empty 6 of 6 bore            => ok
10:33 ada declares colt-3 in 32 empty                           => ok
10:34 ada hands colt-3 to dov in 32 tag 22                      => ok
10:40 ada collects colt-3                                       => ok
11:00 bo answers report 1 changed "Shown again, practised with rubber" => ok
11:10 bo plans colt-3 in 32 for cy empty                        => ok
11:11 cy, dov copy 32                                           => ok
11:12 ada opens colt-3 to cy seen empty 6 of 6 bore             => ok
11:13 ada declares colt-3 in 32 empty                           => ok
11:14 ada hands colt-3 to cy in 32 tag 22                       => ok
