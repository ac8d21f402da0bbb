# A child in a scene with a blade. Before it is in anybody's hand the permit is on the record, the guardian is where the
# child is, and a tutor was at the meeting; when the guardian goes, the work waits.
story "A child on the set"
packs house
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person pia role props accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person mia role performer briefed
person nan role guardian briefed
person tom role tutor
minor mia
thing sword-1 edged blunt
skill cy edged
setup 44 "The king shows her the sword"
plan thing sword-1 in 44 for cy
inside 44 cy
given cy copies 44

# Before the sword is there, the child may look at the set.
08:50 mia enters 44                             => ok
08:50 mia copies 44                             => ok
08:55 pia takes sword-1                         => ok
08:56 pia shows sword-1 to cy seen 3 of 3       => ok
09:01 pia hands sword-1 to cy in 44             => refused MINOR-PERMIT, MINOR-ALONE, MINOR-NO-TUTOR only
09:05 hal sees the permit of mia until 2031-06-01 => ok
09:06 tom attends the meeting                   => ok
09:07 pia hands sword-1 to cy in 44             => refused MINOR-ALONE only
09:08 nan copies 44                             => ok
09:08 nan enters 44                             => ok
09:09 pia hands sword-1 to cy in 44             => ok
09:10 bo begins rehearsal in 44                 => ok
09:15 bo cuts 44                                => ok
# The guardian is called to the telephone.
09:16 nan leaves 44                             => ok
09:17 bo begins take in 44                      => refused MINOR-ALONE only
09:18 mia leaves 44                             => ok
09:19 mia enters 44                             => refused MINOR-ALONE only
09:20 nan enters 44                             => ok
09:20 mia enters 44                             => ok
09:21 bo begins take in 44                      => ok
09:25 bo cuts 44                                => ok
09:26 pia collects sword-1                      => ok
09:27 pia locks sword-1                         => ok
# The permit has its day.
day 2031-06-01
08:00 bo opens the day                          => ok
08:10 bo holds the meeting                      => ok
08:10 bo notes cy, mia, nan, tom, pia at the meeting => ok
08:20 pia takes sword-1                         => ok
08:21 pia shows sword-1 to cy seen 3 of 3       => ok
08:22 pia hands sword-1 to cy in 44             => refused MINOR-PERMIT only
