# A grip says that a gun is left lying about. The concern gets an owner and a deadline, and holds that gun until two have
# looked at it, one of them outside the armory. The owner does not answer: it goes on to the next, past the one concerned.
story "A concern"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ed  role safety-advisor accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip
weapon gun-1 long-gun fires capacity 5 tag 40
setup 8 "The long gun over the door"
plan gun-1 in 8 for cy empty

09:00 gus reports firearm-concern about gun-1 "It leaned on the fence, nobody near"     => ok
09:10 gus answers report 1 looked-at "It was nothing"                                   => refused REPORT-NOT-YOURS only
# An hour passes.
10:01 ed answers report 1 not-changed "Too late"                                        => refused REPORT-NOT-YOURS only
10:05 bo answers report 1 changed "The armorer has no other duty from today; a rack that locks" => ok
10:06 bo answers report 1 changed "Once more"                                           => refused REPORT-ANSWERED only
# An answer is not a look.
10:10 ada takes gun-1                                                                   => ok
10:11 ada declares gun-1 in 8 empty                                                     => refused ITEM-DOUBTED, DECLARE-NO-LOOK only
10:12 ada opens gun-1 to gus seen empty 2 of 2 bore                                     => ok
10:13 ada declares gun-1 in 8 empty                                                     => ok
# Told to skip a step: this one goes past the armorer's and the first AD's own ladder, and holds nothing.
11:00 ada reports told-to-skip "No time for the empty look"                             => ok
11:01 ada locks gun-1                                                                   => ok
