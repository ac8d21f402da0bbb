# One round too many is worse than one too few: it came from somewhere. Until somebody knows what it is, it is treated
# as live; the set stops, and work with firearms is held until its owner has answered.
story "A surplus round"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person di  role costume briefed
person ed  role safety-advisor accepted briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"

# In the belt, where the costume department found it.
16:00 di finds 1 rounds of no lot "In the second loop of the belt" => ok, stopped
16:01 di calls the stop a mistake                       => refused MISTAKE-NOT-YOURS only
16:05 ed explains the stop round "It does not rattle, it has a primer; given to the police" => ok
16:06 ada accounts for the weapons                      => ok
16:07 ed releases the set                               => ok
16:07 ada releases the set                              => ok
16:10 ada takes colt-1                                  => refused CLASS-HELD only
# The lots are counted at once, each round by its mark: there is one more than was received.
16:15 ada counts d1 before ed count 25 proved 24 failed 1 => ok, stopped
16:20 ed explains the stop round "The box had one of the same make" => ok
16:22 ed releases the set                               => ok
16:22 ada releases the set                              => ok
16:30 bo closes the day                                 => refused CLOSE-SHORT only
