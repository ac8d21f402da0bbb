# California since 2025: who keeps a firearm holds a current permit, everybody near one has completed the course, and
# somebody is named to answer questions. A permit ends by its date, also in the middle of a week.
story "The permit ends"
packs house us-ca-part13
day 2031-05-02 zone America/Los_Angeles
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad trained accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada, cy, di
given cy, di copy 12a

09:00 ada takes colt-1                          => refused PERMIT-NONE, CONTACT-NONE only
09:01 ada names hal as contact                  => refused ROLE-NOT-YOURS only
09:02 hal names hal as contact                  => ok
09:03 hal sees the permit of ada until 2031-05-03 => ok
09:04 ada takes colt-1                          => ok
09:05 ada opens colt-1 to cy seen empty 6 of 6 bore => ok
09:06 ada declares colt-1 in 12a empty          => ok
# The camera assistant stands beside it and has not done the course.
09:07 ada hands colt-1 to cy in 12a tag 14      => refused TRAIN-AREA only
09:08 bo begins rehearsal in 12a                => refused TRAIN-AREA only
09:40 ada trains di enough                      => ok
09:41 ada hands colt-1 to cy in 12a tag 14      => ok
09:42 bo begins rehearsal in 12a                => ok
09:50 bo cuts 12a                               => ok
09:51 ada collects colt-1                       => ok
09:52 ada opens colt-1 to bo seen empty 6 of 6 bore => ok
09:53 ada locks colt-1                          => ok
18:00 bo closes the day                         => ok
day 2031-05-03
08:00 bo opens the day                          => ok
08:05 ada takes colt-1                          => refused PERMIT-NONE only
08:30 bo sees the permit of ada until 2031-11-03 => ok
08:31 ada takes colt-1                          => ok
