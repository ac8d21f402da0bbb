# Between two takes of one plan. Strict, the default: proved out, the bore, proved in. Where two named people eased it with
# a reason, dummies that never left the sight of the one who watched their proof are counted by their heads.
story "Reset by unbroken sight"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
weapon colt-1 revolver fires capacity 6 tag 11
lot d1 dummy 45-colt mark rattle count 50 supplier "Prop house"
setup 12a "He draws and does not fire"
plan colt-1 in 12a for cy dummy count 6
muzzle in 12a toward nobody
inside 12a ada, cy

08:00 ada states reset of 12a unbroken-sight "One take after the other"                  => refused EXCEPTION-ALONE only
08:01 ada states reset of 12a unbroken-sight "One take after the other" witnessed by gus => refused EXCEPTION-ALONE only
08:02 ada states reset of 12a unbroken-sight witnessed by bo                             => refused EXCEPTION-ALONE only
08:03 bo states reset of 12a unbroken-sight "Faster" witnessed by ada                    => refused ROLE-NOT-YOURS, EXCEPTION-ALONE only
08:05 cy copies 12a                                         => ok
08:06 ada copies 12a                                        => ok
09:00 ada takes colt-1                                      => ok
09:01 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
09:03 ada loads colt-1 d1 count 6 before bo proved 6        => ok
09:04 ada opens colt-1 to cy seen heads 6 of 6              => ok
09:05 ada declares colt-1 in 12a dummy count 6              => ok
09:06 ada hands colt-1 to cy in 12a tag 11                  => ok
09:07 bo begins take in 12a                                 => ok
09:08 bo cuts 12a                                           => ok
09:09 ada collects colt-1                                   => ok
# Strict: bo may not say it.
09:10 ada opens colt-1 to bo seen heads 6 of 6 unbroken     => refused RESET-STRICT only
09:11 ada declares colt-1 in 12a dummy count 6              => refused DECLARE-NO-LOOK, SHOW-KIND
09:12 ada unloads colt-1 before bo proved 6 bore            => ok
09:13 ada loads colt-1 d1 count 6 before bo proved 6        => ok
# The easing changes the plan: who answered is asked again.
09:20 ada states reset of 12a unbroken-sight "Six takes before the light goes" witnessed by bo => ok
09:21 cy watches colt-1                                     => ok
09:21 ada declares colt-1 in 12a dummy count 6              => ok
09:22 ada hands colt-1 to cy in 12a tag 11                  => refused COPY-MISSING
09:23 cy and ada copy 12a                                   => ok
09:23 ada opens colt-1 to cy seen heads 6 of 6              => ok
09:24 ada hands colt-1 to cy in 12a tag 11                  => ok
09:25 bo begins take in 12a                                 => ok
09:26 bo cuts 12a                                           => ok
09:27 ada collects colt-1                                   => ok
09:28 ada opens colt-1 to gus seen heads 6 of 6 unbroken    => refused RESET-STRICT only
09:29 ada opens colt-1 to bo seen heads 6 of 6 unbroken     => ok
09:29 cy watches colt-1 unbroken                            => ok
09:30 ada declares colt-1 in 12a dummy count 6              => ok
09:30 ada hands colt-1 to cy in 12a                         => ok
09:32 ada collects colt-1                                   => ok
# Out of sight for a moment: strict again, whatever the plan says.
09:33 ada loses sight of colt-1                             => ok
09:34 ada opens colt-1 to bo seen heads 6 of 6 unbroken     => refused RESET-STRICT only
