# A block holds the smallest thing and leaves a way to shoot. A blade is doubted: it waits, and another goes on; a rider
# is not trained: her double rides; a harness is held: the shot is made without it.
story "A way to shoot"
packs house
day 2031-05-02 zone Europe/Rome
person ed  role safety-advisor accepted briefed
person sam role stunt-coordinator accepted briefed
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person dov role performer briefed
thing sabre-1 edged blunt
thing sabre-2 edged blunt
thing bike-1 vehicle
thing rig-1 harness
setup 33 "The duel"
setup 34 "She rides off"
setup 35 "She is lifted out"
skill cy edged
skill dov vehicle
skill cy harness
plan thing sabre-1 in 33 for cy
plan thing bike-1 in 34 for cy by rio
plan thing rig-1 in 35 for cy by rio
given cy copies 33
given cy, rio copy 34
given cy, rio copy 35
given sam takes sabre-1
given sam shows sabre-1 to cy seen 3 of 3
given sam takes rig-1
given sam shows rig-1 to rio seen 4 of 4
given cy watches rig-1
given rio takes bike-1
given rio shows bike-1 to bo seen 4 of 4

09:00 cy reports equipment-concern about sabre-1 "The grip turns" => ok
09:01 sam hands sabre-1 to cy in 33             => refused ITEM-DOUBTED, SHOW-HOLDER, THING-UNCHECKED only
# The other one, planned and told.
09:02 bo plans thing sabre-2 in 33 for cy       => ok
09:03 bo drops sabre-1 from 33                  => ok
09:04 sam takes sabre-2                         => ok
09:05 sam shows sabre-2 to cy seen 3 of 3       => ok
09:06 cy copies 33                              => ok
09:07 sam hands sabre-2 to cy in 33             => ok
09:08 bo begins take in 33                      => ok
09:15 bo cuts 33                                => ok
09:15 sam collects sabre-2                      => ok
# The double rides.
10:00 rio makes bike-1 ready in 34              => refused SKILL-NONE only
10:01 bo plans thing bike-1 in 34 for dov by rio => ok
10:02 cy leaves 34                              => ok
10:02 dov, rio copy 34                          => ok
10:03 rio makes bike-1 ready in 34              => ok
10:04 bo begins take in 34                      => ok
10:10 bo cuts 34                                => ok
10:10 rio makes bike-1 off                      => ok
# Somebody's hand is caught in the line. The harness stays as it is; the scene goes on without it.
11:00 sam hands rig-1 to cy in 35               => ok
11:01 bo reports an injury other-injury with rig-1 in 35 "A bruised hand" => ok, stopped
11:10 ed explains the stop injury "The line ran out; it is kept as it is" => ok
11:11 ed releases the set                       => ok
11:11 bo releases the set                       => ok
11:12 sam hands rig-1 to cy in 35               => refused ITEM-HELD
11:13 bo re-plans rig-1 in 35 as effects        => ok
11:14 bo begins take in 35                      => ok
11:20 bo cuts 35                                => ok
