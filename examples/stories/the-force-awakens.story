# Star Wars: The Force Awakens, 2014. In a rehearsal a performer took the set for not live; an operator behind a screen
# pressed the button of a powered door. An emergency stop saved him; his leg was broken. The risk had been assessed
# before, and that was not shared (Aylesbury Crown Court, 2016). What is established stands here, by roles; how such a
# rehearsal can be done stands in the-set-piece.story.
story "Star Wars: The Force Awakens, 2014"
packs house
day 2014-06-01 zone Europe/London
person operator role operator accepted briefed
person effects-supervisor role effects accepted briefed
person first-ad role first-ad accepted briefed
person lead-actor role performer
thing door powered
setup corridor "He walks back through the door"
plan thing door in corridor by operator
inside corridor lead-actor
given effects-supervisor takes door
given effects-supervisor shows door to first-ad seen 4 of 4

10:00 operator makes door ready in corridor     established => refused MEETING-NONE, COPY-MISSING only, happened
10:01 first-ad begins rehearsal in corridor     established => refused MEETING-NONE, COPY-MISSING only, happened
10:02 somebody reports an injury hospital with door in corridor established => ok, stopped
