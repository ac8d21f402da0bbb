# A charge on the water. While it can act nobody is near it but those it is planned for: who throws the switch, and who
# keeps it. The boat waits outside until the switch is off.
story "The raft"
packs house
day 2031-05-02 zone Europe/Sofia
person vic role effects accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person dov role stunt-coordinator accepted briefed
thing charge-1 charge
setup 61 "The raft goes up"
plan thing charge-1 in 61 by vic
inside 61 cy, dov
given cy, dov and vic copy 61

09:00 dov takes charge-1                        => refused THING-NOT-KEEPER only
09:00 vic takes charge-1                        => ok
09:10 vic shows charge-1 to bo seen 3 of 4      => refused SHOW-PARTIAL only
09:11 vic shows charge-1 to bo seen 4 of 4      => ok
# Two are still in the boat beside it.
09:20 vic makes charge-1 ready in 61            => refused READY-AREA only
09:21 cy, dov leave 61                          => ok
09:24 vic makes charge-1 ready in 61            => ok
09:25 cy enters 61                              => refused READY-AREA only
09:26 bo begins take in 61                      => ok
09:27 bo cuts 61                                => ok
# It did not go off. Nobody goes near: first the wait, then the switch, then two look.
09:27 vic says charge-1 failed to fire          => ok
09:27 dov enters 61                             => refused READY-AREA only
09:27 vic makes charge-1 off                    => ok
09:27 vic shows charge-1 to bo seen 4 of 4      => refused WAIT-RUNNING only
09:29 vic shows charge-1 to bo seen 4 of 4      => ok
09:30 dov enters 61                             => ok
