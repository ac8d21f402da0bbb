# A production that gave its word: nothing on this set can fire, and there are no rounds of any kind. The word is
# checked, not only spoken: what could fire cannot be entered nor arrive, two look through every place before anybody says
# that nothing here fires, and that statement comes before the first work.
story "A set where nothing fires"
packs house
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
item rifle-1 rubber
item colt-r replica
setup 12a "The shooting, without a shot"

07:00 hal adopts no-firing                                           => ok
07:30 ada enters weapon colt-1 revolver fires capacity 6 tag 14      => refused NOFIRE-ITEM only
07:31 ada enters weapon colt-2 revolver blank-only capacity 6 tag 15 => refused NOFIRE-ITEM only
07:32 ada enters weapon colt-3 revolver non-firing capacity 6 tag 16 => ok
07:33 ada enters lot d1 dummy 45-colt mark hole count 20             => refused NOFIRE-ROUND only
# Made of a gun, it does not arrive either. Dummies that are whole of painted wood do.
07:35 ada receives item colt-3 before bo sealed "From the rental house, never on a show" => refused NOFIRE-ITEM only
07:36 ada enters lot w1 dummy 45-colt mark solid count 30            => ok
07:37 ada receives lot w1 before bo sealed "Our own workshop: wood, painted gold" => ok
07:38 ada receives w1 before bo count 30 proved 30                   => ok
# This morning's meeting had its five contents, but not the sentence this set promises.
08:00 bo begins rehearsal in 12a                                     => refused NOFIRE-STATEMENT only
08:01 bo holds the meeting with ada saying intended-action+deviations+abort+emergency+chain-of-command+nothing-fires => refused NOFIRE-UNSWEPT only
08:02 bo and ada look through cart                                   => ok
08:02 bo and ada look through boxes                                  => ok
08:02 bo and ada look through belts                                  => ok
08:03 bo and ada look through holsters                               => ok
08:03 bo and ada look through wardrobe                               => ok
08:03 bo and ada look through vehicles                               => ok
08:04 ada looks through locker alone                                 => refused TWO-NEEDED only
08:04 bo and ada look through locker                                 => ok
08:05 bo holds the meeting with ada saying intended-action+deviations+abort+emergency+chain-of-command+nothing-fires => ok
# The dummies are here, and nobody said what they are made of.
08:05 bo begins rehearsal in 12a                                     => refused NOFIRE-STATEMENT only
08:05 bo holds the meeting with ada saying intended-action+deviations+abort+emergency+chain-of-command+nothing-fires+what-dummies-are-made-of => ok
08:06 cy attends the meeting                                         => ok
08:10 ada takes rifle-1                                              => ok
08:11 ada hands rifle-1 to cy in 12a                                 => ok
08:12 bo begins rehearsal in 12a                                     => ok
08:20 bo cuts 12a                                                    => ok
08:21 ada collects rifle-1                                           => ok
08:22 ada locks rifle-1                                              => ok
17:55 ada counts w1 before bo count 30 proved 30                     => ok
18:00 bo closes the day                                              => ok
