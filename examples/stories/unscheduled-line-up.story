# "Just a line-up, the camera only wants to see it." A line-up is use: the weapon's keeper is in the room, those inside
# know the plan, somebody has said where the muzzle goes, and all of it is asked again when the plan changes.
story "An unscheduled line-up"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role cinematographer briefed
person fay role director accepted
weapon colt-1 revolver fires capacity 6 tag 14
setup 12b "Close on the draw"
given bo plans colt-1 in 12b for cy empty
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore

13:30 bo begins line-up in 12b                              => refused ARMORER-ABSENT, MUZZLE-NOT-STATED, COPY-MISSING only
13:31 ada declares colt-1 in 12b empty                      => ok
13:32 ada hands colt-1 to cy in 12b tag 14                  => refused MUZZLE-NOT-STATED, COPY-MISSING only
# Toward the lens, and nothing decided about those behind it.
13:35 bo states muzzle in 12b toward lens                   => ok
13:36 bo puts ada, di inside 12b                            => ok
# The director is there already; she was not at the meeting, and the record says so.
13:36 bo puts fay inside 12b                                => refused ENTER-NOT-BRIEFED only, happened
13:37 cy, di, fay copy 12b                                  => ok
13:38 bo begins line-up in 12b                              => refused MUZZLE-NO-CONSULT, MUZZLE-NO-SHIELD, MEETING-NONE only
13:39 bo states muzzle in 12b toward lens with consult      => ok
13:40 bo begins line-up in 12b                              => refused MUZZLE-NO-SHIELD, MEETING-NONE, COPY-MISSING only
# A monitor instead of an eye at the lens; the director, who missed the meeting, is told what it said.
13:45 bo states muzzle in 12b toward lens with consult+remote => ok
13:46 bo notes fay at the meeting                           => ok
13:46 di copies 12b version 1                               => refused COPY-OLD-PLAN only
13:47 cy, di copy 12b                                       => ok
13:48 fay answers 12b go-again                              => ok
13:49 bo begins line-up in 12b                              => refused ANSWER-OPEN, COPY-MISSING only
13:50 fay copies 12b                                        => ok
13:50 ada declares colt-1 in 12b empty                      => ok
13:51 ada hands colt-1 to cy in 12b tag 14                  => ok
13:52 bo begins line-up in 12b                              => ok
13:52 bo begins rehearsal in 12b                            => refused SETUP-RUNNING only
# Who comes in while it is in a hand knows the plan first.
13:53 bo enters 12b                                         => refused ENTER-NO-COPY only
13:54 bo copies 12b                                         => ok
13:54 bo enters 12b                                         => ok
13:58 bo cuts 12b                                           => ok
13:58 bo cuts 12b                                           => refused SETUP-NOT-RUNNING only
13:59 ada collects colt-1                                   => ok
14:00 bo wraps 12b                                          => ok
14:01 bo begins line-up in 12b                              => refused SETUP-WRAPPED
