# A day with one revolver and six dummies, as it should go: everything locked in the morning, everything locked,
# counted and proved in the evening. Nothing is refused. Between the two takes the weapon never left the armorer's
# hand and the looker's sight, and still each round is proved out and in again.
story "A good day"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome not-opened
person ada role armorer trained accepted
person bo  role first-ad accepted
person cy  role performer trained
person di  role camera
person ed  role safety-advisor accepted
person fay role director accepted
weapon colt-1 revolver fires capacity 6 tag 14
item rifle-1 rubber
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"

# Morning: the meeting, the plan, and everybody it concerns.
07:00 bo opens the day                                          => ok
07:10 bo holds the meeting with ada                             => ok
07:10 bo notes cy, di, ed, fay at the meeting                   => ok
08:30 fay plans setup 12a "He draws and does not fire"          => ok
08:31 bo plans colt-1 in 12a for cy dummy count 6               => ok
08:32 bo states muzzle in 12a toward nobody                     => ok
08:33 bo puts ada, di inside 12a                                => ok
08:40 di copies 12a                                             => ok
08:41 bo hears cy copy 12a                                      => ok

# The weapon's way out: seen empty, loaded round by round before the first AD, seen by the one who takes it.
09:00 ada takes colt-1                                          => ok
09:01 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
09:02 ada counts 6 of d1 out                                    => ok
09:03 ada loads colt-1 d1 count 6 before bo proved 6            => ok
09:05 ada opens colt-1 to cy seen heads 6 of 6                  => ok
09:05 di watches colt-1                                         => ok
09:06 ada declares colt-1 in 12a dummy count 6                  => ok
09:07 ada hands colt-1 to cy in 12a tag 14                      => ok
09:08 bo begins rehearsal in 12a                                => ok
09:15 bo cuts 12a                                               => ok
09:15 ada collects colt-1                                       => ok

# Reset for the take: out, looked at, in, seen, said, handed over. The plan is the same, so nobody copies again.
09:20 ada unloads colt-1 before bo proved 6 bore                => ok
09:21 ada loads colt-1 d1 count 6 before bo proved 6            => ok
09:22 ada opens colt-1 to bo seen heads 6 of 6                  => ok
09:22 cy watches colt-1                                         => ok
09:23 ada declares colt-1 in 12a dummy count 6                  => ok
09:24 ada hands colt-1 to cy in 12a                             => ok
09:25 bo begins take in 12a                                     => ok
09:27 bo cuts 12a                                               => ok
09:27 ada collects colt-1                                       => ok
09:30 bo wraps 12a                                              => ok

# The weapon's way back.
09:35 ada unloads colt-1 before bo proved 6                     => ok
09:36 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
09:37 ada locks colt-1                                          => ok
13:00 bo calls the break                                        => ok
13:45 bo ends the break                                         => ok

# The afternoon needs no weapon that opens: rubber, and nobody owes a tap.
14:00 fay plans setup 14 "The posse in the distance"            => ok
14:05 ada takes rifle-1                                         => ok
14:06 ada hands rifle-1 to cy in 14                             => ok
14:10 bo begins take in 14                                      => ok
14:20 bo cuts 14                                                => ok
14:21 ada collects rifle-1                                      => ok
14:22 ada locks rifle-1                                         => ok
14:25 bo wraps 14                                               => ok

# Evening: the lot is counted before a second person, each round by its mark.
18:00 ada counts d1 before bo count 24 proved 24                => ok
18:05 bo closes the day                                         => ok
