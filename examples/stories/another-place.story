# A production works where more is asked: nobody is pointed at, under any circumstances, and nothing is used that could
# chamber a live round. What one place asks holds beside what the house asks; the stricter wins.
story "Another place"
packs house ca-on au
day 2031-05-02 zone Australia/Sydney
person ada role armorer trained accepted briefed
person bo role first-ad accepted briefed
person cy role performer trained briefed
person di role camera briefed
person ed role safety-advisor accepted
weapon colt-1 revolver fires capacity 6 tag 14
weapon colt-2 revolver blank-only capacity 6 tag 15
setup 7a "She aims past him"
plan colt-2 in 7a for cy empty
inside 7a ada, cy, di
given bo states muzzle in 7a toward person with consult+shield
given cy, di and ada copy 7a

09:00 ada enters weapon colt-3 revolver fires capacity 6        => refused CHAMBERS-LIVE only
09:01 ada enters weapon colt-3 revolver blank-only capacity 6   => ok
# It came with the truck. It stays locked.
09:05 ada takes colt-1                                          => refused CHAMBERS-LIVE only
09:06 ada takes colt-2                                          => ok
09:07 ada opens colt-2 to cy seen empty 6 of 6 bore             => ok
09:08 ada declares colt-2 in 7a empty                           => ok
# A shield and the armorer's consent are not enough here.
09:09 ada hands colt-2 to cy in 7a tag 15                       => refused MUZZLE-NEVER, ASSESS-NONE only
09:10 bo begins rehearsal in 7a                                 => refused MUZZLE-NEVER, ASSESS-NONE only
09:11 ed assesses 7a for firearms risk low uncontrolled high "Aim past him; the camera locked off" => ok
# Aimed off, the camera makes the line.
09:12 bo states muzzle in 7a toward person with consult+offset  => ok
09:13 cy, di and ada copy 7a                                    => ok
09:14 ada declares colt-2 in 7a empty                           => ok
09:15 ada hands colt-2 to cy in 7a tag 15                       => refused ASSESS-OLD only
09:15 ed keeps the assessment of 7a                             => ok
09:15 ada hands colt-2 to cy in 7a tag 15                       => ok
09:16 bo begins rehearsal in 7a                                 => ok
