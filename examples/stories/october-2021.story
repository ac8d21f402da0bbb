# The public record of a production of October 2021, as far as it concerns a weapon, by roles only. "established" is what
# a court's outcome, an admission or an agency's finding says (the agency's were contested and settled without
# admission); "reported" is one witness or the press; what the record contradicts itself about stands here in every
# version, and none is chosen. What has no weapon in it is left out. Each line that was refused happened all the same.
# It says which step would be refused under which rules; never that anything would not have happened. How live rounds
# came onto this set is unproved, and no line here says it.
# Times are about; how many rounds lay on a cart is not known, twenty stand for them.
# The duties are entered as accepted and the weapons have no tag, so that nothing is refused for a form of this program.
story "October 2021"
packs house bulletin-1
day 2021-10-05 zone America/Denver
person armorer           role armorer props trained accepted
person property-master   role property-master trained accepted
person first-ad          role first-ad safety-advisor accepted
person line-producer     role production-manager accepted
person lead-actor        role performer
person first-assistant   role camera
person cinematographer   role cinematographer
person director          role director accepted
person camera-operator   role camera
weapon revolver-1 revolver fires capacity 6
weapon revolver-2 revolver fires capacity 6
weapon revolver-3 revolver fires capacity 6
lot dummies dummy 45-colt mark rattle count 50 supplier "The supplier" not-received
setup church "A close shot of a cross draw"
plan revolver-1 in church for lead-actor dummy count 6
muzzle in church toward lens
inside church director, cinematographer, camera-operator

# One witness: a session took place, and she wanted more time with him. Another: what was asked later was not for him.
10:00 armorer trains lead-actor enough                              disputed training enough => ok
10:00 armorer trains lead-actor more-needed                         disputed training more => ok

# The supplier says that he cleaned and rattled them; nobody is known to have proved them at the receipt.
day 2021-10-12
12:00 property-master receives dummies alone count 50               reported => refused RECEIPT-UNPROVED, LOOK-ALONE, happened

# Two discharges of blanks that nobody meant, one near the property master's own foot, one by the stunt double after the
# gun was said to be cold. The agency: nobody was asked, there was no meeting, nothing changed. By the rules the set is
# stopped until a cause and an answer are written.
day 2021-10-16
14:00 somebody says revolver-2 fired and nobody meant it            reported => ok, stopped
15:00 somebody says revolver-3 fired and nobody meant it            reported => ok, stopped
day 2021-10-17
12:00 somebody reports firearm-concern "Told to production"         established => ok
day 2021-10-20
20:00 first-assistant reports firearm-concern "The resignation; the company calls its content false" established => ok

# 21 October. The camera crew has left, others come. Whether a meeting spoke of weapons is not known.
day 2021-10-21
06:30 first-ad opens the day                                        established => ok
07:30 first-ad holds the meeting with armorer                       disputed meeting held => ok
07:31 first-ad notes lead-actor, director, cinematographer, camera-operator at the meeting disputed meeting held => ok
07:30 nothing                                                       disputed meeting none => ok

# She had two functions, armorer and props. Five dummies go in; a sixth does not seat. Nobody is known to have watched.
10:50 armorer takes revolver-1                                      reported => refused STOPPED, DUTY-SECOND, CLASS-HELD, happened
10:55 armorer counts 20 of dummies out                              reported => ok
11:00 armorer loads revolver-1 dummies count 5 unwatched            reported => refused LOAD-NO-PROOF, LOAD-NO-LOOK, happened
# Her lawyers said two hours unattended, and corrected it: some minutes in all.
11:30 armorer loses sight of revolver-1                             disputed unattended two-hours => ok
# Lunch: the guns in the safe, the rounds on a cart. Then the property master takes the guns out and gives them to her:
# one step here, since both keep weapons.
12:30 armorer locks revolver-1                                      reported => refused LOCK-LOADED, LOCK-NO-LOOK, happened
12:30 somebody calls the break                                      reported => ok
12:30 armorer leaves the locker                                     reported => refused BREAK-ROUNDS-OUT, happened
13:05 somebody ends the break                                       reported => ok
13:05 armorer takes revolver-1                                      reported => refused DUTY-SECOND, happened
# The sixth: not checked much, she said; shaken, her side said at the trial. In neither did a second person watch.
13:10 armorer loads revolver-1 dummies count 1 unwatched            disputed sixth not-much => refused LOAD-NO-PROOF, LOAD-NO-LOOK, happened
13:10 armorer loads revolver-1 dummies count 1 alone proved 1       disputed sixth shaken => refused LOAD-NO-PROOF, LOAD-NO-LOOK, happened
13:20 armorer loses sight of revolver-1                             disputed unattended minutes => ok
# The first AD saw three or four of six, and did not remember a full turn of the cylinder. Four are entered.
13:30 armorer opens revolver-1 to first-ad seen heads 4 of 6        established => refused SHOW-PARTIAL only, happened
# "Cold gun": each of two said that the other called it.
13:31 first-ad declares revolver-1 in church dummy count 6          disputed cold-gun first-ad => refused DECLARE-NOT-ARMORER, SHOW-KIND, happened
13:31 armorer declares revolver-1 in church dummy count 6           disputed cold-gun armorer => refused SHOW-KIND, happened
13:35 first-ad hands revolver-1 to lead-actor in church             disputed hand-over first-ad => refused HAND-NOT-ARMORER, SHOW-KIND, SHOW-HOLDER, happened
13:35 armorer hands revolver-1 to lead-actor in church              disputed hand-over armorer => refused SHOW-KIND, SHOW-HOLDER, happened
# A line-up that was not planned, the muzzle toward the lens, people beside it, no monitor in another place, no shield;
# the armorer was not called. Who asked for it and who stood where on whose word is disputed and not told here.
13:45 somebody begins line-up in church                             established => refused ARMORER-ABSENT, MUZZLE-NO-CONSULT, MUZZLE-NO-SHIELD, happened
# One live round was fired. The cinematographer died, the director was wounded. Whether the trigger was pulled is disputed.
13:46 somebody says revolver-1 fired and nobody meant it in church  established => ok, stopped
13:47 somebody reports an injury death with revolver-1 in church     established => ok, stopped
13:47 somebody reports an injury hospital in church                 established => ok, stopped
# Afterwards nothing stayed as it was. She found rounds that did not rattle; how many is not said, two are entered.
13:50 first-ad collects revolver-1                                  reported => refused COLLECT-NOT-ARMORER, happened
13:55 property-master says 2 of dummies failed proof                reported => ok, stopped
