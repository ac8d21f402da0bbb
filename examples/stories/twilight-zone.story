# Twilight Zone: The Movie, 1982, as far as it is established. At night a helicopter hovered low beside mortars; one went
# off and struck its tail rotor; a performer and two children died, six were hurt. The children had no
# permits and were there at an hour the law did not allow; warnings had been waved off. Five persons were acquitted.
# Whether guardian and tutor stood by is not told here: they are entered so that nothing is refused for it.
story "Twilight Zone: The Movie, 1982"
packs house
day 1982-07-23 zone America/Los_Angeles
person pilot role operator accepted briefed
person effects-supervisor role effects accepted briefed
person first-ad role first-ad accepted briefed
person performer role performer briefed
person child-1 role performer briefed
person child-2 role performer briefed
person guardian role guardian briefed
person tutor role tutor briefed
thing helicopter aircraft
thing mortars charge
setup river "He carries them across, under the helicopter"
plan thing helicopter in river by pilot
plan thing mortars in river by effects-supervisor
inside river performer, child-1, child-2, guardian
minor child-1
minor child-2
given performer, child-1, child-2, guardian, pilot, effects-supervisor copy river
given pilot takes helicopter
given pilot shows helicopter to first-ad seen 4 of 4
given effects-supervisor takes mortars
given effects-supervisor shows mortars to first-ad seen 4 of 4

01:00 somebody reports equipment-concern about helicopter in river "A warning; it was waved off" established => ok
02:20 pilot makes helicopter ready in river                     established => refused MINOR-PERMIT, ITEM-DOUBTED, THING-UNCHECKED only, happened
02:20 effects-supervisor makes mortars ready in river           established => refused MINOR-PERMIT, READY-AREA only, happened
02:21 first-ad begins take in river                             established => refused MINOR-PERMIT, ITEM-DOUBTED, READY-AREA only, happened
02:22 somebody reports an injury death with helicopter in river established => ok, stopped
