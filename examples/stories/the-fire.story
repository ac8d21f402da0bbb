# A burning hall in a studio. Exits are open and manned before anything burns, the fuel has a hand on its valve, and the
# break puts it out.
story "The fire"
packs house
day 2031-05-02 zone Europe/Rome
person vic role effects accepted briefed
person bo  role first-ad accepted briefed
person ed  role safety-advisor accepted briefed
person cy  role performer briefed
person fox role background briefed
thing bars-1 fire
setup 95 "The hall burns"
plan thing bars-1 in 95 by vic
inside 95 cy, fox
given cy, vic copy 95

09:00 vic takes bars-1                          => ok
# A door is chained.
09:01 vic shows bars-1 to bo seen 2 of 3        => refused SHOW-PARTIAL only
09:02 vic makes bars-1 ready in 95              => refused THING-UNCHECKED, COPY-MISSING only
09:10 vic shows bars-1 to bo seen 3 of 3        => ok
09:11 fox answers 95 go-again                   => ok
09:12 vic makes bars-1 ready in 95              => refused COPY-MISSING, ANSWER-OPEN only
09:13 fox copies 95                             => ok
09:14 vic makes bars-1 ready in 95              => ok
09:15 bo begins take in 95                      => ok
09:20 fox stops the set for danger              => ok, stopped
09:20 vic makes bars-1 off                      => ok
09:21 vic makes bars-1 ready in 95              => refused STOPPED only
09:30 fox explains the stop danger "Smoke behind the set; the curtain is out" => ok
09:31 bo releases the set                       => ok
09:31 ed releases the set                       => ok
09:32 vic makes bars-1 ready in 95              => ok
09:40 vic makes bars-1 off                      => ok
12:30 bo calls the break                        => ok
12:31 vic makes bars-1 ready in 95              => refused ON-BREAK
