# A weapon falls on the floor. Nobody knows what it is worth now, so it waits for a look before two, one of them outside
# the armory; nothing else waits for it.
story "A dropped weapon"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person kit role assistant-armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon colt-2 revolver fires capacity 6 tag 15
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada
given cy copies 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty
given ada hands colt-1 to cy in 12a tag 14

10:00 bo begins rehearsal in 12a                        => ok
10:01 cy says colt-1 fell                               => ok
10:02 bo cuts 12a                                       => ok
10:02 ada collects colt-1                               => ok
10:03 ada declares colt-1 in 12a empty                  => refused ITEM-DOUBTED, DECLARE-NO-LOOK only
# The assistant's eyes are the armory's own.
10:05 ada opens colt-1 to kit seen empty 6 of 6 bore    => ok
10:06 ada declares colt-1 in 12a empty                  => refused ITEM-DOUBTED only
10:07 ada takes colt-2                                  => ok
10:10 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
10:11 ada declares colt-1 in 12a empty                  => ok
10:12 ada hands colt-1 to cy in 12a                     => ok
