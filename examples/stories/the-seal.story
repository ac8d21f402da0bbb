# The crew goes to lunch; the armorer goes when everything is locked and sealed. After it the seal is read before it is
# broken. A seal that is not the one: who opened the locker is not known.
story "The seal"
packs house
day 2031-05-02 zone Europe/Rome
person ada role armorer accepted
person bo  role first-ad accepted
person gus role grip
weapon colt-1 revolver fires capacity 6 tag 11
weapon colt-2 revolver fires capacity 6 tag 12

12:00 ada takes colt-1                                      => ok
12:30 bo calls the break                                    => ok
12:31 ada leaves the locker seal 417                        => refused BREAK-WEAPON-OUT only
12:32 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
12:32 ada locks colt-1                                      => ok
12:33 ada leaves the locker                                 => refused SEAL-NONE only
12:33 gus leaves the locker seal 417                        => refused ROUNDS-NOT-ARMORER only
12:34 ada leaves the locker seal 417                        => ok
13:00 ada takes colt-1                                      => refused SEAL-UNREAD only
13:01 ada reads seal 471                                    => refused SEAL-OTHER, happened, stopped
13:02 bo explains the stop weapon "The seal was another; each weapon was opened and looked at" => ok
13:03 ada accounts for the weapons                          => ok
13:04 ada and bo have stopped                               => ok
13:05 bo releases the set                                   => ok
13:05 ada releases the set                                  => ok
13:30 bo ends the break                                     => ok
13:31 ada takes colt-1                                      => ok
18:00 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
18:01 ada locks colt-1                                      => ok
18:02 bo wraps the day                                      => ok
18:03 ada leaves the locker seal 902                        => ok
