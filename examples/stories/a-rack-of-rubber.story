# Forty rubber rifles, and one revolver that opens. Nothing in a rack fires, so it goes by count; but each piece passes
# before two persons, since one among forty that is heavy is the one that matters.
story "A rack of rubber"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
person kit role background briefed
weapon colt-1 revolver blank-only capacity 6 tag 11
rack rifles rubber count 40
setup 6a "The ridge: forty riders as a fence"
plan colt-1 in 6a for cy empty
muzzle in 6a toward nobody
inside 6a ada, cy, kit

08:00 ada enters rack muskets blank-only count 12           => refused RACK-FIRES only
08:00 ada enters rack rifles replica count 3                => refused NAME-TAKEN only
08:05 bo plans rifles in 6a                                 => ok
08:06 cy, kit and ada copy 6a                               => ok
# Not looked at this morning: not issued. Not each looked at: not looked at.
08:10 ada issues 40 of rifles in 6a                         => refused RACK-UNCHECKED, RACK-UNMARKED only
08:12 ada passes rifles before bo seen 38 of 38             => refused RACK-PARTIAL only
08:13 ada passes rifles before bo seen 41 of 41             => refused RACK-PARTIAL, RACK-COUNT only
08:14 ada passes rifles alone seen 40 of 40                 => refused LOOK-ALONE only
08:20 ada passes rifles before bo seen 40 of 40             => ok
# Look-alikes beside a weapon that opens bear the colour of the day.
08:21 ada issues 40 of rifles in 6a                         => refused RACK-UNMARKED only
08:22 bo begins rehearsal in 6a                             => refused RACK-UNMARKED only
08:23 ada marks rifles orange                               => ok
08:24 gus issues 40 of rifles in 6a                         => refused RACK-NOT-ARMORER only
08:25 ada issues 41 of rifles in 6a                         => refused RACK-COUNT only
08:26 ada issues rifles piece 7 to kit in 6a                => ok
08:26 ada issues rifles piece 7 to kit in 6a                => refused RACK-COUNT only
08:27 ada issues 39 of rifles in 6a                         => ok
08:40 ada takes colt-1                                      => ok
08:41 bo begins rehearsal in 6a                             => ok
08:50 bo cuts 6a                                            => ok
# One did not come back. A count cannot say which; the numbers painted on them do.
09:00 ada takes back rifles before bo seen 39 of 40         => ok
09:00 bo closes the day                                     => refused CLOSE-WEAPON-OUT only
09:05 gus takes back rifles piece 1                         => refused RACK-NOT-ARMORER only
# Whoever looked names the one that is missing: a gap is anybody's to say.
09:06 bo misses rifles piece 12                             => ok
09:06 ada misses rifles piece 12                            => refused RACK-COUNT only
09:07 ada takes back rifles before bo seen 39 of 39         => ok
09:30 ada takes back rifles piece 12                        => ok
09:31 ada issues 1 of rifles                                => refused RACK-UNCHECKED only
# The third is heavier than the others. The look ends there, the set stops, and none of them is issued.
09:40 ada passes rifles before bo seen 2 of 40 failed 1     => ok, stopped
