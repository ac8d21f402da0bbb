# A production that promises everything at once: ten packs, the stricter wins in each. What it takes is done by nine; then
# there is a rehearsal, a take with one blank, a harness, and an evening. Nothing is refused.
story "Ten packs"
packs house bulletin-1 us-ca-part13 us-ca-pilot us-nm us-osha uk ca-on ca-bc au
day 2029-05-07 zone America/Los_Angeles not-opened
person hal role producer accepted
person ed  role safety-advisor trained accepted
person ada role armorer trained accepted
person bo  role first-ad trained accepted
person cy  role performer trained
person di  role camera trained
person sam role stunt-coordinator accepted
person rio role operator accepted
person med role medic
weapon colt-2 revolver blank-only capacity 6 calibre 45-colt tag 21
lot b1 blank 45-colt mark crimp count 20 supplier "A licensed maker"
thing rig-1 harness

# Morning.
07:00 bo opens the day                                          => ok
07:01 hal names hal as contact                                  => ok
07:02 hal sees the permit of ada until 2029-12-31               => ok
07:10 bo holds the meeting with ada                             => ok
07:10 bo notes cy, di, ed, sam, rio, med at the meeting         => ok
07:30 bo plans setup 31 "One shot, past the camera"             => ok
07:31 bo plans colt-2 in 31 for cy blank count 1                => ok
07:32 bo states muzzle in 31 toward nobody with eye-and-ear-protection+medic => ok
07:33 bo states distance 8 in 31                                => ok
07:34 bo puts ada, di inside 31                                 => ok
07:40 ed assesses 31 for firearms risk low uncontrolled high "One blank; eight metres; aimed past all" => ok
07:41 cy, di copy 31                                            => ok

# One blank.
08:30 ada takes colt-2                                          => ok
08:31 ada opens colt-2 to cy seen empty 6 of 6 bore             => ok
08:32 ada loads colt-2 b1 count 1 before cy proved 1            => ok
08:33 ada opens colt-2 to cy seen heads 6 of 6                  => ok
08:34 ada declares colt-2 in 31 blank count 1                   => ok
08:35 ada hands colt-2 to cy in 31 tag 21                       => ok
08:36 bo begins take in 31                                      => ok
08:37 ada counts 1 shots from colt-2                            => ok
08:38 bo cuts 31                                                => ok
08:38 ada collects colt-2                                       => ok
08:39 ada unloads colt-2 before bo proved 0 spent 1 bore        => ok
08:40 ada locks colt-2                                          => ok
08:41 bo wraps 31                                               => ok

# A line.
10:00 bo plans setup 32 "She is lifted over the wall"           => ok
10:01 sam plans thing rig-1 in 32 for cy by rio                 => ok
10:02 sam trains cy in harness enough                           => ok
10:03 ed assesses 32 for stunts risk low uncontrolled high "Two metres, pads, a second look each time" => ok
10:04 cy, rio copy 32                                           => ok
10:05 sam takes rig-1                                           => ok
10:06 sam shows rig-1 to rio seen 4 of 4                        => ok
10:06 cy watches rig-1                                          => ok
10:07 sam hands rig-1 to cy in 32                               => ok
10:08 rio makes rig-1 ready in 32                               => ok
10:09 bo begins take in 32                                      => ok
10:15 bo cuts 32                                                => ok
10:15 rio makes rig-1 off                                       => ok
10:16 sam collects rig-1                                        => ok
10:17 sam locks rig-1                                           => ok
10:18 bo wraps 32                                               => ok

# Evening.
18:00 ada counts b1 before bo count 19 proved 19                => ok
18:01 ada leaves the locker seal 417                            => ok
18:02 bo closes the day                                         => ok
