# A look is made by a second person, of every point, while the weapon is open before them. Whoever shows cannot be the
# one who looks; what was seen in part is not shown; what was out of sight is not seen any more.
story "Two looks, never one"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon gun-1 long-gun fires capacity 5 tag 40
setup 12a "He draws"
given bo plans colt-1 in 12a for cy empty
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a
given cy copies 12a

09:00 ada opens colt-1 to bo seen empty 6 of 6 bore     => refused ITEM-NOT-OUT, ITEM-NOT-YOURS only
09:01 ada takes colt-1                                  => ok
09:02 ada opens colt-1 alone seen empty 6 of 6 bore     => refused LOOK-ALONE only
09:03 ada opens colt-1 to bo seen empty 3 of 6 bore     => refused SHOW-PARTIAL only, happened
09:04 ada declares colt-1 in 12a empty                  => refused DECLARE-NO-LOOK only
09:05 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
09:06 ada watches colt-1                                => refused LOOK-ALONE only
09:07 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:08 ada declares colt-1 in 12a empty                  => ok
# A noise outside; for a minute nobody had it in sight.
09:10 ada loses sight of colt-1                         => ok
09:11 ada hands colt-1 to cy in 12a tag 14              => refused HAND-NOT-DECLARED, SHOW-HOLDER only
09:12 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:13 ada declares colt-1 in 12a empty                  => ok
09:14 ada hands colt-1 to cy in 12a tag 14              => ok
09:20 ada collects colt-1                               => ok
# A long gun has other points: the chamber and the magazine well, and the bore.
10:00 ada takes gun-1                                   => ok
10:01 ada opens gun-1 to bo seen empty 1 of 2 bore      => refused SHOW-PARTIAL only
10:02 ada opens gun-1 to bo seen empty 2 of 2 bore      => ok
10:03 ada locks gun-1                                   => ok
