# Most have no phone. One who is there takes the spoken Copies, one name after the other, of as many as one person can
# hear: eight. Whoever did not say it says so, and is asked again.
story "Roll-call"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person ed  role second-ad briefed
person cy  role performer trained briefed
person p1 role background briefed
person p2 role background briefed
person p3 role background briefed
person p4 role background briefed
person p5 role background briefed
person p6 role background briefed
person p7 role background briefed
person p8 role background briefed
person p9 role background briefed
weapon colt-1 revolver fires capacity 6 tag 11
setup 12a "Nine in the doorway"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada, cy, p1, p2, p3, p4, p5, p6, p7, p8, p9

08:00 cy and ada copy 12a                                   => ok
08:01 bo hears p1, p2, p3, p4, p5, p6, p7 and p8 copy 12a   => ok
08:02 bo hears p9 copy 12a                                  => refused ROLL-FULL only
08:03 ed hears p9 copy 12a                                  => ok
# At lock-up phones are off: those inside are reached by being in sight and hearing of one who is named.
08:10 bo hears everybody in 12a                             => ok
08:11 bo notes p9 out of earshot in 12a                     => ok
08:12 bo notes p9 in earshot in 12a                         => ok
08:20 ada takes colt-1                                      => ok
08:21 bo begins line-up in 12a                              => ok
08:25 bo cuts 12a                                           => ok
08:26 p3 says that was not me in 12a                        => ok
08:27 bo begins line-up in 12a                              => refused COPY-MISSING only
08:28 p3 copies 12a                                         => ok
08:29 bo begins line-up in 12a                              => ok
