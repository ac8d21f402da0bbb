# Nobody makes a plan easier by leaving the rules it was made under. What is in progress keeps them; what is planned
# afterwards has the packs of then.
story "A pack is left"
packs house ca-on
day 2031-05-02 zone America/Toronto
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon colt-2 revolver blank-only capacity 6 tag 15
setup 7a "She aims at him"
plan colt-2 in 7a for cy empty
muzzle in 7a toward person with consult+shield
inside 7a ada, di
given cy, di copy 7a
given ada takes colt-2
given ada opens colt-2 to cy seen empty 6 of 6 bore
given ada declares colt-2 in 7a empty

09:00 ada hands colt-2 to cy in 7a tag 15       => refused MUZZLE-NEVER only
09:01 ada drops pack ca-on                      => refused ROLE-NOT-YOURS only
09:02 hal drops pack ca-on                      => ok
09:03 ada hands colt-2 to cy in 7a tag 15       => refused MUZZLE-NEVER only
# Aimed off, as it was asked when it was planned.
09:10 bo states muzzle in 7a toward person with consult+offset => ok
09:11 cy, di copy 7a                            => ok
09:12 ada declares colt-2 in 7a empty           => ok
09:13 ada hands colt-2 to cy in 7a tag 15       => ok
