# A dummy less than the record has. Nobody leaves, nothing of this lot is loaded, the day does not close; it closes when
# the round is found, or by what the search's owner writes - never by changing a number.
story "A lost round"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "The belt on his hip"
given bo plans colt-1 in 12a for cy dummy count 2
given ada counts 6 of d1 out

17:00 ada takes colt-1                                  => ok
17:01 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
17:05 ada counts 6 of d1 back                           => ok
17:10 ada counts d1 before bo count 23 proved 23        => ok, stopped
17:12 ada loads colt-1 d1 count 2 before bo proved 2    => refused STOPPED, LOT-SHORT, CLASS-HELD only
17:13 ada locks colt-1                                  => ok
17:15 bo closes the day                                 => refused STOPPED, CLOSE-SHORT only
# It lay under the wagon. It is counted with the others, each one proved.
17:35 ada counts d1 before bo count 24 proved 24        => ok
17:36 ada answers report 1 looked-at "Found under the wagon by the search" => ok
17:40 bo explains the stop round "One dummy had fallen under the wagon" => ok
17:41 ada releases the set                              => ok, stopped
17:41 bo releases the set                               => ok
17:45 bo closes the day                                 => ok
