# The armorer is called away while a performer holds a weapon. It comes along, or it is locked; it does not stay in a
# hand without its keeper.
story "The armorer leaves"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty
given ada hands colt-1 to cy in 12a tag 14

10:00 bo begins rehearsal in 12a                => ok
10:05 ada leaves 12a                            => refused KEEPER-LEAVES only
10:06 bo cuts 12a                               => ok
10:06 ada collects colt-1                       => ok
10:07 ada leaves 12a                            => ok
# It went with her. Without her nothing is rehearsed with it.
10:10 bo begins rehearsal in 12a                => refused ARMORER-ABSENT only
10:30 ada enters 12a                            => ok
10:31 cy watches colt-1                         => ok
10:32 ada declares colt-1 in 12a empty          => refused DECLARE-NO-LOOK only
10:33 ada opens colt-1 to cy seen empty 6 of 6 bore => ok
10:34 ada declares colt-1 in 12a empty          => ok
10:35 ada hands colt-1 to cy in 12a             => ok
# Another time she goes all the same: the set stops.
10:40 ada leaves 12a                            => refused KEEPER-LEAVES only, happened, stopped
