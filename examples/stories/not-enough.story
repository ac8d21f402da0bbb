# Somebody without a name saw a gun in a hand at lunch. The owner answers with what was found and what was done; the
# one who reported says whether that is enough. It is not: from then on only somebody outside the chain of command answers,
# and that it was disputed stays on the record.
story "Not enough"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ed  role safety-advisor accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
person uma role visitor
weapon gun-1 long-gun fires capacity 5 tag 40
setup 8 "The long gun over the door"
plan gun-1 in 8 for cy empty

08:00 hal names bo outside                                        => refused OUTSIDE-POWER only
08:00 gus names uma outside                                       => refused ROLE-NOT-YOURS only
08:01 hal names uma outside                                       => ok
08:02 hal gives uma role producer                                 => refused OUTSIDE-POWER only
# Only the box files without a name: somebody on the set's network, with a code.
12:40 somebody leaves a report of firearm-concern about gun-1 "In a hand at lunch" => ok
12:41 gus leaves a report of near-miss "With a name it is a report" => refused ROLE-NOT-YOURS only
12:41 gus finds the answer to report 1 enough                     => refused REPLY-NOT-YOURS only
12:42 gus writes on report 1 "I saw it too"                       => refused THREAD-NOT-YOURS only
12:43 somebody writes on report 1 "By the catering tent"          => ok
12:44 ed writes on report 1 "Who had the locker's key then?"      => ok
12:50 ed answers report 1 looked-at                               => refused ANSWER-NO-WORDS only
12:51 ed answers report 1 looked-at "The seal was read; nobody saw it" => ok
12:55 somebody finds the answer to report 1 not enough "The seal is on the other box" => ok
12:56 somebody finds the answer to report 1 enough                => refused REPLY-NOT-YOURS only
13:00 bo answers report 1 changed "We talked about it"            => refused REPORT-NOT-YOURS, ANSWER-DISPUTED only
13:05 ada takes gun-1                                             => ok
13:06 ada declares gun-1 in 8 empty                               => refused ITEM-DOUBTED, DECLARE-NO-LOOK only
13:10 uma answers report 1 changed "Two boxes, two seals; the key is with the armorer alone" => ok
# The recipient outside has released it; that nobody has looked is still so.
13:11 ada declares gun-1 in 8 empty                               => refused DECLARE-NO-LOOK only
13:12 ada opens gun-1 to gus seen empty 2 of 2 bore               => ok
13:13 ada declares gun-1 in 8 empty                               => ok

# With a name, and enough.
14:00 gus reports near-miss in 8 "A ladder beside the dolly track" => ok
14:10 bo answers report 2 changed "It stands behind the wall now" => ok
14:11 gus finds the answer to report 2 enough                     => ok
