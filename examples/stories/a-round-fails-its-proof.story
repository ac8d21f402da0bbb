# At loading, one of six does not rattle. It is treated as live, the whole lot is set aside, and what is already loaded
# from it no longer counts as proved. Nothing is thrown away.
story "A round fails its proof"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
lot d2 dummy 45-colt mark hole count 12 supplier "Other house"
setup 12a "He draws"
given bo plans colt-1 in 12a for cy dummy count 6
given ada takes colt-1
given ada opens colt-1 to bo seen empty 6 of 6 bore
given ada loads colt-1 d1 count 5 before bo proved 5

10:00 ada says 1 of d1 failed proof                     => ok, stopped
10:05 ed explains the stop round "One of d1 does not rattle; the lot is set aside and sealed" => ok
10:05 ed releases the set                               => refused RELEASE-NOT-ACCOUNTED only
10:06 ada accounts for the weapons                      => ok
10:07 ed releases the set                               => ok
10:07 ada releases the set                              => ok
10:08 ada declares colt-1 in 12a dummy count 5          => refused SHOW-KIND
10:09 ada unloads colt-1 before bo proved 5 bore        => ok
10:10 ada counts 5 of d1 out                            => refused LOT-QUARANTINED only
10:11 ada loads colt-1 d1 count 6 before bo proved 6    => refused LOT-QUARANTINED, CLASS-HELD only
# The report's owner answers; then another lot, by another mark.
10:20 ada loads colt-1 d2 count 6 before bo proved 6    => refused CLASS-HELD only
10:25 ed answers report 1 changed "d1 goes back sealed; d2 has holes in the cases" => ok
10:26 ada loads colt-1 d2 count 6 before bo proved 6    => ok
