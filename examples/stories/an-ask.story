# A duty that is borne may ask for what it needs, and is answered by name, with grounds, in time. A no stands where it
# concerns a danger: it is read out at the meeting, and whoever copied before it came is asked again.
story "An ask"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person pam role production-manager accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon gun-1 long-gun fires capacity 5 tag 40
setup 12b "The porch"
plan colt-1 in 12b for cy empty
muzzle in 12b toward nobody
inside 12b ada, cy
given cy copies 12b

08:00 ada asks as first-ad for person "A second pair of hands with two guns out" => refused ROLE-NOT-YOURS only
08:00 ada asks as armorer for person about colt-1                                => refused ASK-NO-WORDS only
08:01 ada asks as armorer for person about colt-1 "One watches what the other hands out; without it I turn my back" => ok
08:02 bo answers ask 1 yes                                                       => refused ASK-NOT-OWED only
08:03 pam answers ask 1 no                                                       => refused ASK-NO-GROUNDS only
08:04 pam answers ask 1 no money "Not this week"                                 => ok
# It stands on the setup: cy copied before the answer, and is asked again.
08:10 bo begins line-up in 12b                                                   => ok
08:11 bo cuts 12b                                                                => ok
08:12 ada takes colt-1                                                           => ok
08:13 ada opens colt-1 to cy seen empty 6 of 6 bore                              => ok
08:14 ada declares colt-1 in 12b empty                                           => ok
08:15 ada hands colt-1 to cy in 12b tag 14                                       => refused COPY-MISSING only
08:16 cy copies 12b                                                              => ok
08:17 ada hands colt-1 to cy in 12b tag 14                                       => ok
08:20 ada collects colt-1                                                        => ok
08:30 bo holds the meeting with ada                                              => refused ASK-UNREAD only
08:31 bo holds the meeting with ada saying intended-action+deviations+abort+emergency+chain-of-command+declined-asks => ok
# A no may become a yes, by the one who said it.
09:00 pam answers ask 1 yes "Ivy comes at ten"                                   => ok
09:01 pam answers ask 1 no money                                                 => refused ASK-NOT-OWED only
09:05 bo holds the meeting with ada                                              => ok
09:05 cy, di attend the meeting                                                  => ok

# Training is the custodian's to judge. Her ask for more says that it is not enough, and nobody declines it.
09:10 ada asks as armorer for training about gun-1 in 12b for cy "An hour with the draw; without it the weapon stays with me" => ok
09:11 pam answers ask 2 no time                                                  => refused ASK-TRAINING only
09:12 ada hands colt-1 to cy in 12b tag 14                                       => refused TRAIN-MORE, SHOW-HOLDER, HAND-NOT-DECLARED
09:13 pam answers ask 2 yes "At eleven, behind the barn"                         => ok
12:00 ada trains cy enough                                                       => ok

# Unanswered by its deadline it is a no, by the one who owed the answer.
12:10 di asks as performer for rest "Eleven hours since the call; without it I hold a gun tired" => ok
12:11 cy withdraws ask 3                                                         => refused ASK-NOT-OWED only
13:20 bo answers ask 3 part staff "At two, for half an hour"                     => ok
13:21 di withdraws ask 3                                                         => ok
