# A refusal leads on. What cannot be had in time is shot otherwise: with it empty, with rubber, with an effect.
story "Re-planned"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
weapon colt-1 revolver fires capacity 6 tag 11
weapon colt-2 revolver fires capacity 6 tag 12
setup 12a "He draws and does not fire"
plan colt-1 in 12a for cy dummy count 6
plan colt-2 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada, cy
given cy copies 12a
given ada copies 12a

09:00 gus re-plans colt-1 in 12a as empty                   => refused ROLE-NOT-YOURS only
09:01 bo re-plans colt-1 in 12a as empty                    => ok
09:02 ada takes colt-1                                      => ok
09:03 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
09:03 ada opens colt-1 to cy seen empty 6 of 6 bore         => ok
09:04 ada declares colt-1 in 12a empty                      => ok
09:05 ada hands colt-1 to cy in 12a tag 11                  => refused COPY-MISSING only
09:06 cy and ada copy 12a                                   => ok
09:07 ada hands colt-1 to cy in 12a tag 11                  => ok
09:08 bo re-plans colt-1 in 12a as rubber                   => refused WRAP-ITEM-OUT only
09:09 bo re-plans colt-2 in 12a as effects                  => ok
09:10 ada collects colt-1                                   => ok
09:11 bo re-plans colt-1 in 12a as rubber                   => ok
# Somebody else was quicker: the plan is what it is now.
09:12 bo re-plans colt-1 in 12a as rubber                   => refused PLAN-WITHOUT only
09:13 bo drops colt-1 from 12a                              => refused PLAN-WITHOUT only
