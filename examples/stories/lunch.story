# A break is not a gap. Weapons and rounds are locked, apart, before anybody eats; afterwards the weapon is looked into
# anew, since nobody had it in sight.
story "Lunch"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
given bo plans colt-1 in 12a for cy dummy count 6
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a
given cy copies 12a

11:00 ada takes colt-1                                      => ok
11:01 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
11:02 ada counts 6 of d1 out                                => ok
11:03 ada loads colt-1 d1 count 5 before bo proved 5        => ok
# The crew eats: nobody is kept. What is out stays, held and named, and what was seen of it no longer counts.
12:30 bo calls the break                                    => ok
12:30 ada leaves the locker seal 417                        => refused BREAK-WEAPON-OUT, BREAK-ROUNDS-OUT only
12:31 ada unloads colt-1 before bo proved 5 bore            => ok
12:33 ada locks colt-1                                      => ok
12:34 ada leaves the locker                                 => refused BREAK-ROUNDS-OUT, SEAL-NONE only
12:35 ada counts 1 of d1 back                               => ok
12:36 ada leaves the locker seal 417                        => ok
13:29 ada takes colt-1                                      => refused SEAL-UNREAD only
13:29 ada reads seal 471                                    => refused SEAL-OTHER only
13:30 ada reads seal 417                                    => ok
13:31 ada takes colt-1                                      => ok
13:31 ada loads colt-1 d1 count 6 before bo proved 6        => refused ON-BREAK, LOAD-NO-LOOK only
13:31 bo ends the break                                     => ok
13:32 ada loads colt-1 d1 count 6 before bo proved 6        => refused LOAD-NO-LOOK only
13:33 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
13:34 ada loads colt-1 d1 count 6 before bo proved 6        => ok
