# Lamps are taken down after the wrap. The catwalk was never looked at, since it has always been there. Whoever goes up
# first looks with a second of that trade; what is doubted is not walked on; and after the wrap is still work.
story "The catwalk"
packs house
day 2031-05-02 zone Europe/Rome
person gus role grip accepted briefed
person hob role grip briefed
person bo  role first-ad accepted briefed
person ed  role safety-advisor accepted
person el  role electric briefed
thing catwalk-1 height
setup strike "After the wrap: the lamps come down"
skill el height
plan thing catwalk-1 in strike for el by gus
given el, gus copy strike

19:00 bo wraps the day                          => ok
19:05 gus takes catwalk-1                       => ok
19:06 gus makes catwalk-1 ready in strike       => refused ON-BREAK, THING-UNCHECKED only
# Not in the dark, by two who are left. In the morning, with a lift below it.
19:10 gus shows catwalk-1 to hob seen 2 of 3    => refused SHOW-PARTIAL only
19:11 gus locks catwalk-1                       => ok
19:12 bo closes the day                         => ok
day 2031-05-03
08:00 bo opens the day                          => ok
08:10 bo holds the meeting                      => ok
08:10 el, gus, hob attend the meeting           => ok
08:20 gus takes catwalk-1                       => ok
08:21 hob reports equipment-concern about catwalk-1 "A ledger moves" => ok
08:22 gus makes catwalk-1 ready in strike       => refused ITEM-DOUBTED, THING-UNCHECKED only
# Whoever looks is of that trade, or the safety advisor; an electrician's eyes do not see what a ledger holds.
08:25 gus shows catwalk-1 to el seen 3 of 3     => refused THING-SECOND only
08:30 gus shows catwalk-1 to ed seen 3 of 3     => ok
08:31 gus makes catwalk-1 ready in strike       => ok
