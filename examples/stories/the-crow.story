# The Crow, 1993, as far as it is established. In an earlier scene a bullet of a home-made dummy stayed in the barrel of a
# revolver; nobody looked into the bore before it was put away; later it was loaded with blanks and fired at a performer,
# who died. The state found industry guidelines violated; there was no criminal case. Who kept the weapon, who
# watched its loading and what was said before the take is not told: it is entered so that nothing is refused for it. The
# day of the month, the times and the counts only stand for what is not told.
story "The Crow, 1993"
packs house
day 1993-03-01 zone America/New_York
person custodian role property-master trained accepted briefed
person first-ad  role first-ad accepted briefed
person performer role performer trained briefed
person lead-actor role performer briefed
weapon revolver revolver fires capacity 6
lot dummies dummy other-calibre mark spent-primer count 6 supplier "Made by hand"
lot blanks blank other-calibre mark crimp count 6 supplier "A supplier"
setup close-up "The cylinder, close"
setup scene "He comes through the door"
plan revolver in close-up for performer dummy count 6
plan revolver in scene for performer blank count 1
inside scene custodian, lead-actor
given performer, lead-actor copy scene
given custodian takes revolver
given custodian opens revolver to first-ad seen empty 6 of 6 bore
given custodian loads revolver dummies count 6 before first-ad proved 6
given custodian unloads revolver before first-ad proved 6

# How it was emptied is not told. Nobody looked into the bore before it was put away.
18:00 custodian locks revolver                                  established => refused LOCK-NO-LOOK only, happened
day 1993-03-15
20:00 first-ad opens the day                                    => ok
20:01 custodian takes revolver                                  established => ok
20:02 custodian loads revolver blanks count 1 before first-ad proved 1 established => refused LOAD-NO-LOOK only, happened
20:30 custodian counts 1 shots from revolver                    established => ok
20:31 somebody reports an injury death with revolver in scene   established => ok, stopped
