# A rider who is new to this work, and a street. In 2017, at the making of Deadpool 2, a rider died: no assessment of the
# speed and its limits, no orientation, no barriers at the edge of the set, and no helmet, since the character wears
# none. Here it is invented: it waits until each of these is there.
story "The motorcycle"
packs house ca-bc
day 2031-05-02 zone America/Vancouver
person ed  role safety-advisor accepted briefed
person sam role stunt-coordinator accepted briefed
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
thing bike-1 vehicle
setup 8 "She rides out of the building"
plan thing bike-1 in 8 for cy by rio
given cy, rio copy 8

09:00 rio takes bike-1                          => ok
# The barriers are not there yet.
09:01 rio shows bike-1 to sam seen 3 of 4       => refused SHOW-PARTIAL only
09:02 rio makes bike-1 ready in 8               => refused SKILL-NONE, THING-UNCHECKED, ASSESS-NONE only
09:20 rio shows bike-1 to sam seen 4 of 4       => ok
09:21 rio makes bike-1 ready in 8               => refused SKILL-NONE, ASSESS-NONE only
09:30 sam assesses 8 for vehicles-off-road risk low uncontrolled high "Barriers" => refused ROLE-NOT-YOURS only
09:31 ed assesses 8 for vehicles-off-road risk low uncontrolled high => refused ASSESS-PARTIAL only
09:32 ed assesses 8 for vehicles-off-road risk low uncontrolled high "Fifteen an hour; a helmet under the hair; barriers" => ok
# She was never shown this machine.
09:33 rio makes bike-1 ready in 8               => refused SKILL-NONE only
10:30 sam trains cy in vehicle enough           => ok
10:31 rio makes bike-1 ready in 8               => ok
10:32 bo begins rehearsal in 8                  => ok
10:40 bo cuts 8                                 => ok
10:40 rio makes bike-1 off                      => ok
10:41 rio locks bike-1                          => ok
18:00 bo closes the day                         => ok
