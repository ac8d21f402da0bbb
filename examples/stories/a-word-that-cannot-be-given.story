# A production wants to promise that nothing on its set fires, while a revolver and a box of dummies are on its record.
# A word is verified, not asserted: the pack is refused until the record has neither.
story "A word that cannot be given"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted
weapon colt-1 revolver fires capacity 6 tag 14

09:00 hal adopts no-firing              => refused NOFIRE-ADOPT only
09:05 ada adopts no-firing              => refused NOFIRE-ADOPT only
09:10 hal drops pack bulletin-1         => ok
09:11 ada drops pack house              => refused ROLE-NOT-YOURS only
09:12 hal adopts bulletin-1             => ok
