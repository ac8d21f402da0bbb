# A door that closes by power, in a rehearsal. That it is live is known to all, or it is not live: who makes it ready is
# named in the plan, everybody inside has answered, and whoever comes later is told before entering.
story "A set piece that moves"
packs house
day 2031-05-02 zone Europe/Rome
person vic role effects accepted briefed
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person gus role grip briefed
thing door-1 powered
setup 5 "He walks back through the door"
inside 5 cy

09:00 vic takes door-1                          => ok
09:01 vic makes door-1 ready in 5               => refused THING-UNCHECKED, THING-NOT-PLANNED, READY-NOT-CONTROL, COPY-MISSING only
09:02 bo plans thing door-1 in 5 by rio         => ok
09:03 cy answers 5 want-to-look                 => ok
09:03 rio copies 5                              => ok
09:04 vic shows door-1 to bo seen 4 of 4        => ok
09:05 rio makes door-1 ready in 5               => refused COPY-MISSING, ANSWER-OPEN only
09:05 cy asks and looks at door-1               => ok
09:06 cy copies 5                               => ok
09:07 vic makes door-1 ready in 5               => refused READY-NOT-CONTROL only
09:08 rio makes door-1 ready in 5               => ok
09:09 bo begins rehearsal in 5                  => ok
# Gus comes with a cable. It can act: he is told first.
09:10 gus enters 5                              => refused ENTER-NO-COPY only
09:11 gus copies 5                              => ok
09:11 gus enters 5                              => ok
09:15 bo cuts 5                                 => ok
# While it can act, nobody looks it over and nobody locks it.
09:16 vic shows door-1 to bo seen 4 of 4        => refused ITEM-READY only
09:16 vic locks door-1                          => refused ITEM-READY only
09:17 gus makes door-1 off                      => ok
09:18 vic locks door-1                          => ok
