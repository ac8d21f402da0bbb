# A scene on a disused siding. The paper with the owner's permission is read by a second person, not told of; a lookout
# is in contact; and everybody knows the way off. When the lookout is not heard, the work stops by itself.
story "The track"
packs house
day 2031-05-02 zone Europe/Rome
person rio role operator accepted briefed
person leo role locations briefed
person ed  role safety-advisor accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person di  role camera briefed
thing siding-1 railway
setup 71 "She waits between the rails"
plan thing siding-1 in 71 by rio
inside 71 cy, di

08:00 leo takes siding-1                        => ok
# He has a promise on the telephone.
08:01 leo shows siding-1 to rio seen 2 of 3     => refused SHOW-PARTIAL only
08:02 leo shows siding-1 to bo seen 3 of 3      => refused THING-SECOND only
08:03 rio makes siding-1 ready in 71            => refused THING-UNCHECKED, COPY-MISSING only
# Another place for the morning; the paper comes at noon.
12:00 leo shows siding-1 to rio seen 3 of 3     => ok
12:01 cy, di and rio copy 71                    => ok
12:02 leo makes siding-1 ready in 71            => refused READY-NOT-CONTROL only
12:03 rio makes siding-1 ready in 71            => ok
12:04 bo begins rehearsal in 71                 => ok
12:10 rio loses sight of siding-1               => ok, stopped
12:11 cy, di leave 71                           => ok
