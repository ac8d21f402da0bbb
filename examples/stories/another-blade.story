# A piece that was swapped is a new piece: it is entered, planned, looked at and told anew, however alike it looks. Here an
# extra brings a sharpened sabre of his own, because it shines better than the blunt one.
story "Another blade"
packs house
day 2031-05-02 zone Europe/Rome
person sam role stunt-coordinator accepted briefed
person pia role props briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person fox role background briefed
thing sabre-1 edged blunt
setup 33 "The charge"
skill cy edged
plan thing sabre-1 in 33 for cy
given cy copies 33

09:00 pia takes sabre-1                         => ok
09:01 pia shows sabre-1 to bo seen 3 of 3       => ok
09:01 cy watches sabre-1                        => ok
09:05 fox enters thing sabre-2 edged sharp      => refused ROLE-NOT-YOURS only
09:06 pia enters thing sabre-2 edged sharp      => ok
09:06 fox takes sabre-2                         => refused THING-NOT-KEEPER, ARRIVAL-NONE only
09:07 pia receives item sabre-2 before bo loose from fox "His own, from home; on no show before" => ok
09:07 fox takes sabre-2                         => refused THING-NOT-KEEPER only
09:08 pia takes sabre-2                         => ok
# Nobody planned it, nobody looked at it, and he was never taught.
09:10 pia hands sabre-2 to fox in 33            => refused SKILL-NONE, SHOW-HOLDER, THING-UNCHECKED, THING-NOT-PLANNED, COPY-MISSING only
09:11 pia locks sabre-2                         => ok
09:12 pia hands sabre-1 to cy in 33             => ok
09:13 bo begins rehearsal in 33                 => ok
# Nor does one performer give it to another.
09:14 cy hands sabre-1 to fox in 33             => refused THING-NOT-KEEPER
09:15 bo cuts 33                                => ok
09:16 pia collects sabre-1                      => ok
09:17 sam locks sabre-1                         => refused THING-NOT-KEEPER only
09:18 pia locks sabre-1                         => ok
18:00 bo closes the day                         => ok
