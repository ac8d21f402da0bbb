# A performer is lifted on a line. Two people of that trade look at the harness, point by point, each time it has been
# out of the trade's hands: a second person at each harness is the remedy that was accepted after a fall on a stage.
story "The harness"
packs house
day 2031-05-02 zone Europe/Rome
person sam role stunt-coordinator accepted briefed
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person gus role grip briefed
thing rig-1 harness
setup 21 "She is lifted out of the crowd"
plan thing rig-1 in 21 for cy by rio
given cy, rio copy 21

09:00 gus takes rig-1                           => refused THING-NOT-KEEPER only
09:01 sam takes rig-1                           => ok
09:05 sam looks over rig-1 alone seen 4 of 4    => refused LOOK-ALONE only
09:06 sam shows rig-1 to gus seen 4 of 4        => refused THING-SECOND only
09:07 sam shows rig-1 to rio seen 3 of 4        => refused SHOW-PARTIAL only
09:08 sam hands rig-1 to cy in 21               => refused SKILL-NONE, SHOW-HOLDER, THING-UNCHECKED only
09:10 sam shows rig-1 to rio seen 4 of 4        => ok
09:10 cy watches rig-1                          => ok
# She has never hung in one.
09:11 sam hands rig-1 to cy in 21               => refused SKILL-NONE only
09:30 sam trains cy in harness enough           => ok
09:31 rio makes rig-1 ready in 21               => refused THING-NO-BEARER only
09:32 sam hands rig-1 to cy in 21               => ok
# Who has the winch is in the plan, and no other hand is on it.
09:33 sam makes rig-1 ready in 21               => refused READY-NOT-CONTROL only
09:34 rio makes rig-1 ready in 21               => ok
09:35 bo begins rehearsal in 21                 => ok
09:40 sam collects rig-1                        => refused ITEM-READY only
09:41 bo cuts 21                                => ok
09:41 rio makes rig-1 off                       => ok
09:42 sam collects rig-1                        => ok

# For the take it is looked over again: it came back.
09:50 sam hands rig-1 to cy in 21               => refused SHOW-HOLDER, THING-UNCHECKED only
09:51 sam shows rig-1 to rio seen 4 of 4        => ok
09:51 cy watches rig-1                          => ok
09:52 sam hands rig-1 to cy in 21               => ok
09:53 rio makes rig-1 ready in 21               => ok
09:54 bo begins take in 21                      => ok
10:00 bo cuts 21                                => ok
10:00 rio makes rig-1 off                       => ok
10:01 sam collects rig-1                        => ok
10:02 sam locks rig-1                           => ok
18:00 bo closes the day                         => ok
