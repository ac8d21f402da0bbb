# The one who looks holds the screen and enters the look; the one who shows has both hands on the weapon or the rounds.
# Rounds are the custodian's alone.
story "The wrong hand"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role props briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
lot b2 blank 45-colt mark crimp count 10 supplier "Prop house" not-received
setup 31 "Two shots at the sky"
plan colt-2 in 31 for cy blank count 2
given cy copies 31

08:00 ada receives b2 before bo count 10 proved 10 entered by ada       => refused LOOK-WRONG-HAND only
08:01 ada counts 2 of b2 out                                            => refused LOT-NOT-RECEIVED, LOAD-LOT-COUNT only
08:10 ada takes colt-2                                                  => ok
08:11 ada loads colt-2 b2 count 2 before bo proved 2                    => refused LOT-NOT-RECEIVED, LOAD-LOT-COUNT, LOAD-NO-LOOK only
08:12 ada opens colt-2 to bo seen empty 6 of 6 bore                     => ok
08:13 ada counts 2 of b1 out                                            => ok
08:14 gus counts 2 of b1 back                                           => refused ROUNDS-NOT-ARMORER only
08:14 ada counts 3 of b1 back                                           => refused LOAD-LOT-COUNT only
08:15 ada loads colt-2 b1 count 2 before bo proved 2 entered by ada     => refused LOOK-WRONG-HAND only
08:16 ada loads colt-2 b1 count 2 before bo proved 2                    => ok
08:17 ada opens colt-2 alone seen heads 6 of 6                          => refused LOOK-ALONE only
08:18 ada opens colt-2 to cy seen heads 6 of 6 entered by ada           => refused LOOK-WRONG-HAND only
08:19 gus counts 1 shots from colt-2                                    => refused ROUNDS-NOT-ARMORER only
08:20 ada unloads colt-2 alone proved 2                                 => refused LOOK-ALONE only
08:21 ada unloads colt-2 before bo proved 2 entered by ada              => refused LOOK-WRONG-HAND only
08:22 ada unloads colt-2 before bo proved 2 bore                        => ok
08:23 ada locks colt-2                                                  => ok
18:00 gus counts b1 before bo count 20 proved 20                        => refused ROUNDS-NOT-ARMORER only
18:01 ada counts b1 alone count 20 proved 20                            => refused LOOK-ALONE only
18:02 ada counts b1 before bo count 20 proved 20 entered by ada         => refused LOOK-WRONG-HAND only
18:03 ada counts b1 before bo count 20 proved 20                        => ok
