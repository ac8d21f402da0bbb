# Extras in the water beside a burning ship, as in 1925 at the making of Ben-Hur, where some were missing afterwards. Here
# rescue is in the water before they are; each was asked whether they swim, and who does not stays on the deck; and those
# who come for the second night are asked again.
story "The tank"
packs house us-ca-pilot
day 2029-05-07 zone America/Los_Angeles
person ed  role safety-advisor accepted briefed
person sam role stunt-coordinator accepted briefed
person bo  role first-ad accepted briefed
person fox role background briefed
person ann role background briefed
person med role medic
thing tank-1 water
setup 80 "The ship burns; they jump"
plan thing tank-1 in 80 by sam
muzzle in 80 toward nobody with medic
inside 80 fox, ann

20:00 sam takes tank-1                          => ok
20:01 sam shows tank-1 to bo seen 2 of 3        => refused SHOW-PARTIAL only
# Ann cannot swim. She says so when she is asked, not when she is in it.
20:05 ann answers 80 step-out                   => ok
20:06 fox, sam copy 80                          => ok
20:10 sam shows tank-1 to bo seen 3 of 3        => ok
20:11 sam makes tank-1 ready in 80              => refused MEDIC-NONE, ASSESS-NONE only
20:12 med attends the meeting                   => ok
20:13 ed assesses 80 for on-or-under-water risk low uncontrolled high "Two boats, four divers; nobody who cannot swim" => ok
20:14 sam makes tank-1 ready in 80              => ok
20:15 ann enters 80                             => refused ENTER-NO-COPY only
20:16 bo begins take in 80                      => ok
20:30 bo cuts 80                                => ok
20:30 sam makes tank-1 off                      => ok
20:31 sam locks tank-1                          => ok
day 2029-05-08
20:00 bo opens the day                          => ok
20:01 sam takes tank-1                          => ok
20:02 sam makes tank-1 ready in 80              => refused THING-UNCHECKED, MEETING-NONE, MEDIC-NONE only
