# A fall from a balcony, rehearsed and then taken. Edge, pads and spotters are looked at by two of that trade before each
# fall, as if it were the first; the one who falls may say no at the edge, and owes nobody a reason.
story "The balcony"
packs house
day 2031-05-02 zone Europe/Rome
person sam role stunt-coordinator accepted briefed
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
thing balcony-1 height
setup 61 "She goes over the rail"
skill cy height
plan thing balcony-1 in 61 for cy by sam
given cy, sam copy 61

09:00 sam takes balcony-1                       => ok
09:01 sam shows balcony-1 to bo seen 3 of 3     => refused THING-SECOND only
09:02 sam shows balcony-1 to rio seen 2 of 3    => refused SHOW-PARTIAL only
# A fourth spotter came from the other unit.
09:20 sam shows balcony-1 to rio seen 3 of 3    => ok
09:21 sam makes balcony-1 ready in 61           => ok
09:22 bo begins rehearsal in 61                 => ok
09:30 bo cuts 61                                => ok
09:30 sam makes balcony-1 off                   => ok
09:40 cy declines                               => ok
09:41 sam makes balcony-1 ready in 61           => refused PERSON-DECLINES only
09:42 bo begins take in 61                      => refused PERSON-DECLINES only
# It is made lower by half, and that is another plan.
09:50 sam plans thing balcony-1 in 61 for cy by sam => ok
10:00 cy agrees again                           => ok
10:01 sam makes balcony-1 ready in 61           => refused COPY-MISSING only
10:02 cy, sam copy 61                           => ok
10:03 sam makes balcony-1 ready in 61           => ok
10:04 bo begins take in 61                      => ok
