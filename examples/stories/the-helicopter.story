# A helicopter at dusk, over a river. Its pilot has the last word; the signal to break off is seen and heard; when
# nobody hears the pilot, the work stops by itself. Nothing that can go off is near it, and no child is under it.
story "The helicopter"
packs house
day 2031-05-02 zone Europe/Rome
person rio role operator accepted briefed
person vic role effects accepted briefed
person bo  role first-ad accepted briefed
person ed  role safety-advisor accepted briefed
person cy  role performer briefed
person mia role performer briefed
person nan role guardian briefed
person tom role tutor briefed
thing heli-1 aircraft
thing mortar-1 charge
setup 70 "It comes over the ridge"
minor mia
plan thing heli-1 in 70 by rio
plan thing mortar-1 in 70 by vic
inside 70 cy, mia, nan
given cy, mia, nan, rio and vic copy 70
given rio takes heli-1
given vic takes mortar-1

# The light goes: one of the four points is not there.
19:00 rio shows heli-1 to bo seen 3 of 4        => refused SHOW-PARTIAL only
19:01 rio makes heli-1 ready in 70              => refused MINOR-PERMIT, THING-UNCHECKED only
19:02 vic shows mortar-1 to bo seen 4 of 4      => ok
19:03 vic makes mortar-1 ready in 70            => refused MINOR-PERMIT, READY-AREA only
# Without the children, and without the mortar: it is made in the edit.
19:10 bo puts mia, nan outside 70               => ok
19:11 bo re-plans mortar-1 in 70 as effects     => ok
19:12 vic locks mortar-1                        => ok
19:13 cy, rio copy 70                           => ok
19:14 rio shows heli-1 to bo seen 4 of 4        => ok
19:15 rio makes heli-1 ready in 70              => ok
19:16 bo begins take in 70                      => ok
# The radio is silent.
19:18 bo loses sight of heli-1                  => ok, stopped
19:19 rio makes heli-1 off                      => ok
19:25 bo explains the stop lost-link "It landed; the radio had the wrong channel" => ok
19:26 bo releases the set                       => ok
19:26 ed releases the set                       => ok
19:27 rio makes heli-1 ready in 70              => refused THING-UNCHECKED only
19:30 rio shows heli-1 to bo seen 4 of 4        => ok
19:31 rio makes heli-1 ready in 70              => ok
