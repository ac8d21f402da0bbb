# A platform that turns, with a car on it. In December 2015 one was turned by hand, the car slid, and a worker was
# crushed. Here: it is looked over as what it is, a machine; nobody is on it or beside it but those in the plan; and it
# is not turned by whoever is near.
story "The platform"
packs house ca-bc
day 2031-05-02 zone America/Vancouver
person ed  role safety-advisor accepted briefed
person rio role operator accepted briefed
person gus role grip accepted briefed
person bo  role first-ad accepted briefed
person di  role camera briefed
thing platform-1 process
setup 9 "The car turns under the lights"
plan thing platform-1 in 9 by rio
inside 9 di
given di, rio copy 9

09:00 rio takes platform-1                      => ok
# The car is not fastened: load and balance.
09:01 rio shows platform-1 to gus seen 3 of 4   => refused SHOW-PARTIAL only
09:02 gus makes platform-1 ready in 9           => refused THING-UNCHECKED, READY-NOT-CONTROL, ASSESS-NONE only
09:30 rio shows platform-1 to gus seen 4 of 4   => ok
09:31 ed assesses 9 for process-shots risk low uncontrolled high "The car chained; nobody on it; turned by its motor" => ok
09:32 gus makes platform-1 ready in 9           => refused READY-NOT-CONTROL only
09:33 rio makes platform-1 ready in 9           => ok
09:34 bo begins line-up in 9                    => ok
# The motor stops. It is not pushed: first off, then looked over anew.
09:40 gus reports equipment-concern about platform-1 "The motor drags" => ok
09:41 bo cuts 9                                 => ok
09:41 rio makes platform-1 off                  => ok
09:42 rio makes platform-1 ready in 9           => refused ITEM-DOUBTED, THING-UNCHECKED only
09:50 rio shows platform-1 to bo seen 4 of 4    => ok
09:51 rio makes platform-1 ready in 9           => ok
