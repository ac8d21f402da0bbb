# The company moves. Weapons and rounds travel apart, locked, both under the armorer's seal; at the new place the seal is
# read before it is broken, and each weapon is looked into before it is anything.
story "The company move"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person sam role stunt-coordinator accepted briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
thing rope-1 harness
setup 12a "He draws"
setup 40 "The quarry"
plan colt-1 in 40 for cy dummy count 6
given ada takes colt-1
given ada opens colt-1 to bo seen empty 6 of 6 bore
given ada counts 6 of d1 out

11:00 bo calls the break                                => ok
11:01 ada leaves the locker seal 417                    => refused BREAK-WEAPON-OUT, BREAK-ROUNDS-OUT only
11:02 ada locks colt-1                                  => refused LOCK-NO-LOOK only
11:03 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
11:04 ada locks colt-1                                  => ok
# One of the two is not enough.
11:05 ada leaves the locker seal 417                    => refused BREAK-ROUNDS-OUT only
11:06 ada counts 6 of d1 back                           => ok
11:07 ada leaves the locker seal 417                    => ok
13:00 ada takes colt-1                                  => refused SEAL-UNREAD only
13:01 ada reads seal 417                                => ok
13:02 bo ends the break                                 => ok
# The riggers' things are not in the armory's locker.
13:03 sam takes rope-1                                  => ok
13:04 ada takes colt-1                                  => ok
13:05 ada loads colt-1 d1 count 6 before bo proved 6    => refused LOAD-NO-LOOK only
13:06 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
13:07 ada loads colt-1 d1 count 6 before bo proved 6    => ok
