# A prohibition, and whether it was looked for. Live rounds are prohibited here by the production's packs on every day. On a
# day on which nobody has looked through cart, boxes, belts, holsters, wardrobe, vehicles and locker since the last break,
# all that can be said is: prohibited, not verified today. What nobody declared is treated as live. The story is invented.
story "A prohibition that is looked for"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted briefed
person ivy role property-master trained accepted briefed
person bo  role first-ad trained accepted briefed
person ed  role safety-advisor accepted briefed
person cos role costume
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon colt-2 revolver fires capacity 6 tag 15 not-arrived
rack rifles rubber count 6 not-arrived
belt belt-1 capacity 6
lot d1 dummy 45-colt mark rattle count 50
lot b1 blank 45-colt mark crimp count 20 not-arrived

# What did not arrive is not here: it is entered when it comes, own stock too, with who brought it and where it was.
07:00 ada takes colt-2                                          => refused ARRIVAL-NONE only
07:01 ada issues 2 of rifles                                    => refused ARRIVAL-NONE, RACK-UNCHECKED only
07:02 ada receives item colt-2 alone loose "From the rental house" => refused TWO-NEEDED only
07:03 cos receives item colt-2 before bo loose "From the rental house" => refused ARRIVE-NOT-KEEPER only
07:04 ada receives item colt-2 before bo loose                  => refused ARRIVAL-NO-WORDS only
07:05 ada receives item colt-2 before bo loose from cos "From the rental house; last on a western, in April" => ok
07:06 ada receives rack rifles before bo sealed "Own stock; last on a war film" => ok
07:07 ada receives lot b1 before bo mixed from cos "A box out of the van" => refused ARRIVAL-LOOSE only
07:08 ada receives b1 before bo count 20 proved 20              => refused ARRIVAL-NONE only
07:10 ada passes rifles before bo seen 6 of 6                   => ok
07:11 ada issues 2 of rifles                                    => ok
07:12 ada takes colt-2                                          => ok
07:13 ada opens colt-2 to bo seen empty 6 of 6 bore             => ok
07:14 ada locks colt-2                                          => ok

# The sweep at opening: seven places, two persons, one tap a place.
07:20 ada looks through cart alone                              => refused TWO-NEEDED only
07:20 bo and ada look through cart                              => ok
07:20 bo and ada look through boxes                             => ok
07:21 bo and ada look through belts                             => ok
07:21 bo and ada look through holsters                          => ok
07:22 bo and cos look through wardrobe                          => ok
07:22 bo and ada look through vehicles                          => ok
07:23 bo and ada look through locker                            => ok

# After lunch, in a costume trunk: a box of rounds that nobody declared. It is treated as live: the set stops.
12:30 bo calls the break                                        => ok
13:20 bo ends the break                                         => ok
13:25 cos finds 12 rounds of no lot at wardrobe "A paper box under the boots" => ok, stopped
13:30 bo and cos look through wardrobe                          => refused PLACE-HELD only
13:31 bo and ada look through belts                             => ok
13:40 ed explains the stop round "A box under the boots in the costume trunk; the police were called, and have it" => ok
13:40 ada accounts for the weapons                              => ok
13:45 ed answers report 1 looked-at "An extra's own, from home; the trunk was searched, bags stay outside from now on" => ok
13:46 bo releases the set                                       => ok, stopped
13:46 ed releases the set                                       => ok
# Answered; and now two look through that place again, and through the others since the break.
13:50 bo and cos look through wardrobe                          => ok
# A weapon in a car is the same: nobody's, until it is known. The locker's report holds the locker.
14:00 cy finds a weapon that is not on the record at locker "A pistol, on top" => ok, stopped
14:01 ada takes colt-1                                          => refused STOPPED, PLACE-HELD, CLASS-HELD only
14:05 ed explains the stop weapon "The pistol of a guest, given back outside the gate" => ok
14:05 ada accounts for the weapons                              => ok
14:06 bo releases the set                                       => ok, stopped
14:06 ed releases the set                                       => ok
14:07 ada takes colt-1                                          => refused PLACE-HELD, CLASS-HELD only
14:10 ed answers report 2 changed "Nobody but the custodians opens the locker; the key is on her" => ok
14:12 bo and ada look through locker                            => ok
14:13 ada takes colt-1                                          => ok
14:14 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok

# What leaves, leaves by two: locked and counted first.
17:00 ada gives item colt-1 away before bo "Back to the rental house" => refused DEPART-OUT only
17:01 ada locks colt-1                                          => ok
17:02 cos gives item colt-1 away before bo "Back to the rental house" => refused ARRIVE-NOT-KEEPER only
17:02 ada gives item colt-1 away before ada "Back to the rental house" => refused TWO-NEEDED only
17:03 ada gives item colt-1 away before bo "Back to the rental house" => ok
17:04 ada takes colt-1                                          => refused ARRIVAL-NONE only
17:10 ada counts 6 of d1 out                                    => ok
17:11 ada gives lot d1 away before bo "Back to the rental house" => refused DEPART-OUT only
17:12 ada counts 6 of d1 back                                   => ok
17:13 ada counts d1 before bo count 50 proved 50                => ok
17:14 ada gives lot d1 away before bo "Back to the rental house" => ok
17:15 ada counts 6 of d1 out                                    => refused LOT-NOT-RECEIVED, LOAD-LOT-COUNT only
17:20 ada takes back rifles before bo seen 2 of 2               => ok
17:21 ada gives rack rifles away before bo "Back to the workshop" => ok

# Before locking, once more. Only now may the day read as one on which the prohibition was looked for.
18:00 bo wraps the day                                          => ok
18:05 bo and ada look through cart                              => ok
18:05 bo and ada look through boxes                             => ok
18:06 bo and ada look through belts                             => ok
18:06 bo and ada look through holsters                          => ok
18:07 bo and cos look through wardrobe                          => ok
18:07 bo and ada look through vehicles                          => ok
18:08 bo and ada look through locker                            => ok
18:10 bo closes the day                                         => ok
