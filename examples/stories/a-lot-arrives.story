# A lot of rounds comes from one supplier. Its arrival is written down: who brought it, from whom, on which show it was
# before. It is received by two persons, each round proved by its mark; until then nothing of it goes anywhere. What comes
# loose, or mixed in a box, is no lot. Live rounds have no place here at all.
story "A lot arrives"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted
person ivy role property-master trained accepted
person bo  role first-ad accepted
person gus role props
lot d1 dummy 45-colt mark rattle count 50 supplier "Prop house" not-received

08:00 gus enters lot d2 dummy 45-colt mark hole count 20        => refused ROLE-NOT-YOURS only
08:01 ada enters lot d1 dummy 45-colt mark hole count 20        => refused NAME-TAKEN only
08:02 ada enters lot r1 live 45-colt mark spent-primer count 50         => refused LIVE-ROUND only
08:05 ada counts 6 of d1 out                                    => refused LOT-NOT-RECEIVED, LOAD-LOT-COUNT only
# The supplier's word and its seal prove no round.
08:10 ada receives d1 alone count 50 proved 50                  => refused LOOK-ALONE only
08:11 ada receives d1 before ivy count 50 proved 0              => refused RECEIPT-UNPROVED only
08:12 gus receives d1 before ivy count 50 proved 50             => refused ROUNDS-NOT-ARMORER only
08:30 ada receives d1 before ivy count 50 proved 50             => ok
08:31 ada receives d1 before ivy count 50 proved 50             => refused LOT-RECEIVED-ALREADY only
08:40 ada enters lot d2 dummy 45-colt mark hole count 20        => ok
08:41 ada receives d2 before ivy count 20 proved 20             => refused ARRIVAL-NONE only
08:42 ada receives lot d2 before ivy sealed                     => refused ARRIVAL-NO-WORDS only
08:42 ada receives lot d2 alone sealed "Own stock"              => refused TWO-NEEDED only
08:43 gus receives lot d2 before ivy sealed "Own stock"         => refused ARRIVE-NOT-KEEPER only
# The driver has them in a bag, out of a drawer at the workshop.
08:44 ada receives lot d2 before ivy loose from gus "Own stock, last on another western" => refused ARRIVAL-LOOSE only
08:45 ada receives lot d2 before ivy mixed from gus "Own stock, last on another western" => refused ARRIVAL-LOOSE only
08:48 ada receives lot d2 before ivy sealed from gus "Own stock, last on another western, sealed since" => ok
# One of the second lot has no hole.
08:50 ada receives d2 before ivy count 20 proved 19 failed 1    => ok, stopped
