# People leave, and say why. Each reason is a report of its own: it has an owner and a deadline when they are gone. What is
# in a hand is locked or passed on first; then nothing keeps anybody. Whoever comes in their place is new, and told.
story "Leaving"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ed  role safety-advisor accepted
person pam role production-manager accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person fay role camera briefed
person gus role camera briefed
weapon colt-1 revolver fires capacity 6 tag 14
weapon gun-1 long-gun fires capacity 5 tag 40
setup 12b "The porch"
plan colt-1 in 12b for cy empty
inside 12b fay, gus

17:00 fay reports firearm-concern about colt-1 "Two went off this week, and nothing changed" => ok
17:01 fay reports other-concern "Two hours' drive at night"       => ok
17:05 fay leaves the production "With the others, in the morning" => ok
17:06 gus leaves the production "With fay"                        => ok
# The reasons stay, and are answered; the one who gave them reads it, and may say that it is not enough.
17:30 ed answers report 1 changed "Each round proved before two; both weapons opened again" => ok
17:40 fay finds the answer to report 1 not enough "Nobody asked those who saw it" => ok
18:00 bo adds person uma role camera                              => ok
# The armorer goes too; first what is in her hand.
18:10 ada takes gun-1                                             => ok
18:11 ada leaves the production                                   => refused LEAVE-KEEPS only
18:12 ada opens gun-1 to cy seen empty 2 of 2 bore                => ok
18:13 ada locks gun-1                                             => ok
18:14 ada leaves the production "Two jobs are one too many"       => ok
# Nobody here keeps a weapon now.
18:20 ada takes gun-1                                             => refused TAKE-NOT-ARMORER only
18:30 pam gives ada role armorer                                  => ok
18:31 ada accepts duty armorer                                    => ok
18:32 ada takes gun-1                                             => ok
