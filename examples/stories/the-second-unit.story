# The second unit needs one revolver. It passes from keeper to keeper, unloaded, both there, and the other unit's armorer
# looks into it anew: what the first unit saw is not what the second one knows.
story "The second unit"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person ivy role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person kay role second-ad briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon colt-2 revolver fires capacity 6 tag 15
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
plan colt-1 in 12a for cy dummy count 6
given ada takes colt-1
given ada takes colt-2
given ada opens colt-1 to bo seen empty 6 of 6 bore
given ada loads colt-1 d1 count 6 before bo proved 6

11:00 ada passes colt-1 to ivy                          => refused LOCK-LOADED, PASS-NOT-JOINT only
11:01 ada passes colt-2 to ivy                          => refused PASS-NOT-JOINT only
11:02 ada passes colt-2 to kay witnessed by kay         => refused PASS-NOT-JOINT only
11:03 ivy passes colt-2 to ada witnessed by ada         => refused ITEM-NOT-YOURS only
11:10 ada unloads colt-1 before ivy proved 6            => ok
11:11 ada opens colt-1 to ivy seen empty 6 of 6 bore    => ok
11:12 ada passes colt-1 to ivy witnessed by ivy         => ok
11:13 ada locks colt-1                                  => refused LOCK-NOT-ARMORER, LOCK-NO-LOOK only
11:30 ivy locks colt-1                                  => refused LOCK-NO-LOOK only
11:31 ivy opens colt-1 to kay seen empty 6 of 6 bore    => ok
11:32 ivy locks colt-1                                  => ok
