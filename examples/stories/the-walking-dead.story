# The Walking Dead, 2017. A rehearsal went on into a take of a fall of some 22 feet, by a performer who had never fallen
# from that height; the pads were missed by inches, and the performer died. The agency found too few spotters, and a fall
# that was not made as short as it could be. Who decided what is not told here; that the performer was trained in falls is
# entered so that nothing is refused for it.
story "The Walking Dead, 2017"
packs house
day 2017-07-12 zone America/New_York
person coordinator role stunt-coordinator accepted briefed
person rigger role operator accepted briefed
person first-ad role first-ad accepted briefed
person stunt-performer role performer briefed
thing balcony height
skill stunt-performer height
setup fall "A fall from a balcony"
plan thing balcony in fall for stunt-performer by coordinator
inside fall stunt-performer
given stunt-performer, coordinator copy fall
given coordinator takes balcony

# Edge and pads were there, spotters were too few.
12:00 coordinator shows balcony to rigger seen 2 of 3           established => refused SHOW-PARTIAL only, happened
12:01 coordinator makes balcony ready in fall                   established => refused THING-UNCHECKED only, happened
12:02 first-ad begins take in fall                              established => ok
12:03 somebody reports an injury death with balcony in fall     established => ok, stopped
