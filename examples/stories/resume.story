# From the day in October 2021 to the spring of 2023, by roles only. "established" and "reported" are the public record
# as in october-2021.story; of the resumed production the press reported a ban on working weapons and on any ammunition,
# dummies of rubber and painted wood, a first AD who said every morning that nothing fires, an armorer who said what the
# dummies are made of, supervisors for safety, security at the gate, a new custodian, cinematographer and first AD, and a
# director who came back. Lines without a standing are not in that record: they are what this program asks of a
# production before it goes on. Who did not come back stands nowhere, here as in the log.
story "October 2021 to spring 2023"
packs house bulletin-1
day 2021-10-21 zone America/Denver
person line-producer     role production-manager accepted
person producer          role producer accepted
person armorer           role armorer trained accepted briefed
person property-master   role property-master trained accepted briefed
person first-ad          role first-ad accepted briefed
person lead-actor        role performer trained briefed
person director          role director accepted briefed
person grip              role grip briefed
person steward           role steward
weapon revolver-1 revolver fires capacity 6
weapon revolver-2 revolver fires capacity 6
lot dummies dummy 45-colt mark rattle count 50 supplier "The supplier"
setup church "A close shot of a cross draw"
setup hill "The ride home"
outside steward
plan revolver-1 in church for lead-actor dummy count 6
given armorer takes revolver-1
given armorer counts 6 of dummies out

09:00 armorer asks as armorer for time "More days as armorer, fewer as props" reported => ok
09:30 line-producer answers ask 1 no staff                          reported => ok
11:00 armorer loads revolver-1 dummies count 6 unwatched             reported => refused LOAD-NO-PROOF, LOAD-NO-LOOK, happened
13:30 armorer opens revolver-1 to first-ad seen heads 4 of 6        established => refused SHOW-PARTIAL only, happened
13:45 somebody begins line-up in church                             established => refused MUZZLE-NOT-STATED, ARMORER-ABSENT, happened
13:46 somebody says revolver-1 fired and nobody meant it in church  established => ok, stopped
13:47 somebody reports an injury death with revolver-1 in church    established => ok, stopped
# From here the production is suspended, and everything that was written is held.
13:50 producer erases the texts of armorer                          => refused HOLD-ERASE only
13:51 line-producer suspends the production for death "Once more"   => refused SUSPENDED only
14:00 first-ad begins line-up in church                             => refused STOPPED, SUSPENDED, NOT-BACK
18:00 armorer gives item revolver-1 away before property-master "To the sheriff, as it was" established => ok
18:05 armorer gives lot dummies away before property-master "To the sheriff, as they were" established => ok
18:10 line-producer explains the stop weapon "The production does not go on. What is left is with the sheriff." => ok
18:11 armorer accounts for the weapons                              => ok

# A year and a half later, in another state. Nothing of that day is moved by time: each step that failed, each ask that was
# declined, each report, and what the family wishes, is answered by somebody, by name.
day 2023-04-18
08:00 producer adds person supervisor role safety-advisor           => ok
08:00 producer adds person new-armorer role armorer                 => ok
08:00 producer adds person new-first-ad role first-ad               => ok
08:01 supervisor accepts duty safety-advisor                        => ok
08:01 new-armorer accepts duty armorer                              => ok
08:01 new-first-ad accepts duty first-ad                            => ok
08:02 producer resumes the production "We go on" => refused RESUME-STEPS, RESUME-ASKS, RESUME-REPORTS, RESUME-WISHES, RESUME-CUSTODY, RESUME-ALONE only
08:05 grip says what changes person by producer "New people"        => refused ROLE-NOT-YOURS only
08:05 producer says what changes person by producer                 => refused ANSWER-NO-WORDS only
08:10 producer answers the step SHOW-PARTIAL rule by supervisor "Nothing that could be loaded comes here; what looks like a weapon is looked at point by point, or it does not come" => ok
08:10 producer answers the step LOAD-NO-PROOF equipment by supervisor "Dummies are whole of painted wood and rubber: there is no case" => ok
08:10 producer answers the step LOAD-NO-LOOK equipment by supervisor "The same: nothing is loaded here" => ok
08:11 producer answers the step ARMORER-ABSENT person by producer "The custodian is on set whenever a piece is out, line-ups too" => ok
08:11 producer answers the step MUZZLE-NOT-STATED rule by supervisor "Where it points is said for line-ups too, rubber or not" => ok
08:11 producer answers the step COPY-MISSING rule by supervisor "A line-up is work: it is told, and answered, like a take" => ok
08:11 producer answers the step ROLE-NOT-YOURS rule by new-first-ad "Who asked for that line-up is disputed. From now on the first AD alone begins one" => ok
08:12 producer says what changes pack by producer "No working weapon and no ammunition" reported => ok
08:12 producer says what changes person by producer "A new custodian, a new first AD, supervisors for safety" reported => ok
08:13 producer says what changes place by supervisor "Another state; security at the gate" reported => ok
08:14 producer resumes the production "We go on" witnessed by supervisor => refused RESUME-ASKS, RESUME-REPORTS, RESUME-WISHES, RESUME-CUSTODY only
# What was declined is answered anew: the custodian has no second function any more.
08:20 producer answers ask 1 yes "The custodian is custodian on every day, and nothing else" => ok
# Only somebody outside the chain of command answers what is still open.
08:30 producer answers report 1 changed "Done"                      => refused ANSWER-DISPUTED
08:31 steward answers report 1 changed "The discharge of that day: courts and agencies have their own record. Here: nothing that fires" => ok
08:32 steward answers report 2 changed "The death of that day: the same" => ok
# The family. One wish stands in the public record; who spoke and how far it goes is written with each, and each is revocable.
08:40 producer records the wish finish yes "As the press reported: it is finished, with the family's part in it" reported => ok
08:41 producer records the wish credit cannot "Not in the public record"    => ok
08:42 producer records the wish images cannot "Not in the public record"    => ok
08:43 producer records the wish images yes                          => refused ANSWER-NO-WORDS only
08:44 producer records that the wish finish was taken back          => ok
08:45 producer resumes the production "We go on" witnessed by supervisor => refused RESUME-WISHES, RESUME-CUSTODY only
08:46 producer records the wish finish yes "As the press reported: it is finished, with the family's part in it" reported => ok
# What is left on the record changes hands by joint inventory; then it leaves as well.
08:50 property-master passes custody to new-armorer                 => refused PASS-NOT-JOINT only
08:51 property-master passes custody to new-armorer witnessed by new-armorer => ok
# Production alone does not resume: somebody outside its chain of command is there.
09:00 producer resumes the production "We go on"                    => refused RESUME-ALONE only
09:00 producer resumes the production "We go on" witnessed by grip     => refused RESUME-ALONE only
09:00 grip resumes the production "We go on" witnessed by supervisor   => refused ROLE-NOT-YOURS only
09:01 producer resumes the production "What failed has its answer; we go on, elsewhere and otherwise" witnessed by supervisor => ok
09:02 producer resumes the production "Again" witnessed by supervisor  => refused NOT-SUSPENDED
09:03 producer names the place "A ranch in Montana"                 reported => ok
09:04 producer adopts no-firing                                     => refused NOFIRE-ADOPT only
09:05 new-armorer gives item revolver-2 away before supervisor "Back to its owner" => ok
09:06 producer adopts no-firing                                     reported => ok
09:07 new-first-ad releases the set                                 => ok, stopped
09:07 supervisor releases the set                                   => ok

# The first day. Everybody who may return is told what happened and what changed; whether they do is theirs alone, and the
# record has only those who did.
day 2023-04-20
06:00 new-first-ad opens the day                                    reported => ok
06:10 director comes back                                           => refused RETURN-NOT-TOLD only
06:20 supervisor tells director, grip and lead-actor what happened and what changed => ok
06:25 director comes back                                           reported => ok
06:26 lead-actor comes back                                         reported => ok
06:30 new-armorer enters item rubber-1 rubber                       => ok
06:31 new-armorer enters lot painted dummy 45-colt mark solid count 20 => ok
06:32 new-armorer receives item rubber-1 before supervisor sealed "From the property workshop, on no show before" reported => ok
06:33 new-armorer receives lot painted before supervisor sealed "From the property workshop: wood and rubber, painted gold" reported => ok
06:34 new-armorer receives painted before supervisor count 20 proved 20 => ok
06:40 supervisor and new-armorer look through cart                  => ok
06:40 supervisor and new-armorer look through boxes                 => ok
06:41 supervisor and new-armorer look through belts                 => ok
06:41 supervisor and new-armorer look through holsters              => ok
06:42 supervisor and new-armorer look through wardrobe              => ok
06:42 supervisor and new-armorer look through vehicles              => ok
06:43 supervisor and new-armorer look through locker                => ok
07:00 new-first-ad holds the meeting with new-armorer saying intended-action+deviations+abort+emergency+chain-of-command+nothing-fires+what-dummies-are-made-of reported => ok
07:01 new-first-ad notes director, lead-actor, new-armorer at the meeting => ok
07:10 new-first-ad begins rehearsal in hill                         => refused RESUME-DRILL only
07:11 new-first-ad begins a drill                                   => ok, stopped
07:12 lead-actor, director and new-armorer have stopped             => ok
07:13 supervisor releases the set                                   => ok
# A grip who was told and did not come back: nothing is entered about it. By the record he is not here.
07:20 grip enters hill                                              => refused NOT-BACK only
07:21 lead-actor enters hill                                        => ok
07:25 new-armorer takes rubber-1                                    => ok
07:26 new-armorer hands rubber-1 to lead-actor in hill              => ok
07:30 new-first-ad begins rehearsal in hill                         reported => ok
07:40 new-first-ad cuts hill                                        => ok
07:41 new-armorer collects rubber-1                                 => ok
07:42 new-armorer locks rubber-1                                    => ok
18:00 new-armorer counts painted before supervisor count 20 proved 20 => ok
18:10 new-first-ad closes the day                                   => ok
