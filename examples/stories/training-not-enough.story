# The custodian says whether training is enough; nobody above her can say it in her place, and it can lapse. Until then
# the same scene is done with rubber.
story "Training that is not enough"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
item rubber-1 rubber
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "The cross draw"
given bo plans colt-1 in 12a for cy empty
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty

10:00 ada hands colt-1 to cy in 12a tag 14      => refused TRAIN-NONE only
10:05 hal trains cy enough                      => refused ROLE-NOT-YOURS only
10:10 ada trains cy more-needed                 => ok
10:11 ada hands colt-1 to cy in 12a tag 14      => refused TRAIN-MORE only
10:12 ada takes rubber-1                        => ok
10:13 ada hands rubber-1 to cy in 12a           => ok
10:30 ada collects rubber-1                     => ok
14:00 ada trains cy enough until 2031-05-03     => ok
14:10 ada hands colt-1 to cy in 12a tag 14      => ok
14:20 ada collects colt-1                       => ok
# What is learnt is refreshed: the date that the armorer set has come.
day 2031-05-03
08:00 bo opens the day                          => ok
08:10 ada hands colt-1 to cy in 12a tag 14      => refused TRAIN-NONE, MEETING-NONE
