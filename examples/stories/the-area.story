# Who is inside the danger area is stated, not assumed; and the meeting was held for those inside, with its five
# contents and with the one who keeps the weapons.
story "The area"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted
person bo  role first-ad accepted
person cy  role performer trained
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"

07:00 bo holds the meeting saying intended-action+abort         => refused MEETING-PARTIAL, MEETING-NO-ARMORER only
07:05 bo plans colt-1 in 12a for cy empty                       => ok
07:06 bo states muzzle in 12a toward nobody                     => ok
07:07 bo puts cy outside 12a                                    => ok
07:08 cy copies 12a                                             => ok
# With nothing out of the locker it is a setup like any other; what gates is the weapon's presence.
07:09 bo begins rehearsal in 12a                                => ok
07:09 bo cuts 12a                                               => ok
07:10 ada takes colt-1                                          => ok
07:10 bo begins rehearsal in 12a                                => refused AREA-NOT-STATED, MEETING-NONE, ARMORER-ABSENT only
07:15 bo holds the meeting with ada                             => ok
07:16 cy attends the meeting                                    => ok
07:17 bo begins rehearsal in 12a                                => refused AREA-NOT-STATED, ARMORER-ABSENT only
07:18 bo puts cy, ada inside 12a                                => ok
07:19 bo begins rehearsal in 12a                                => ok
