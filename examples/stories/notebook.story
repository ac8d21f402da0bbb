# A cinematographer's notebook: hers until she gives, opened by two whom she trusts and by neither alone, handed on to the
# one who finishes; each image credited to its author, and a change has a reason. The story is invented.
story "A notebook is handed on"
packs house
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person bo  role first-ad accepted
person iva role cinematographer accepted
person lu  role camera accepted
person sam role sound
person vi  role script accepted
person mar role art
person gus role grip
person ada role armorer accepted
setup 118a "Her face, and the window behind"
setup 118b "The same, from outside"

06:00 vi adopts the screenplay "Draft of April"                    => ok
06:00 gus adopts the screenplay "Another"                          => refused ROLE-NOT-YOURS only
06:01 vi adopts the screenplay                                     => refused NOTE-EMPTY only
06:05 ada judges scene 118 firearm no "Nobody is armed in it; the word is the name of a street" => ok
06:05 bo judges scene 118 height yes "The ladder at the window"    => ok
06:06 gus judges scene 118 height no                               => refused ROLE-NOT-YOURS only

# What is hers is kept here sealed; what she gives is read by everybody.
06:10 iva keeps a note "Sealed to her keys"                        => ok
06:11 iva keeps a note                                             => refused NOTE-EMPTY only
06:12 iva gives a note in 118a "T 2.8, the 40, half a grid on the window" => ok
06:13 lu gives a note in 118a from iva "In her name"               => refused NOTE-NOT-YOURS only
06:14 iva gives a note in 118a                                     => refused NOTE-EMPTY only

# Its author is who was cinematographer of record at its first take.
08:00 lu slates 118a take 1                                        => ok
08:04 lu slates 118a take 2 circled                                => ok
08:08 lu slates 118a take 3 not good                               => ok
08:10 gus slates 118a take 4                                       => refused ROLE-NOT-YOURS only
08:11 lu credits 118a operator to lu                               => ok
08:12 lu credits 118a operator to sam                              => refused CREDIT-NO-REASON only
08:13 lu credits 118a operator to sam "He had the second camera in his hand for this one" => ok
08:14 lu credits 118a author to lu                                 => refused CREDIT-NO-REASON only
08:15 hal credits 118a rights "The production company"             => ok
08:16 hal credits 118a rights                                      => refused CREDIT-NO-REASON only
08:17 gus credits 118a author to gus "It was my idea"              => refused ROLE-NOT-YOURS only

# The day's recordings leave for the editor: their hashes stay on the record.
11:00 lu seals the media "0001_A007.mhl c4: manifest, c4: chain"   => ok
11:00 gus seals the media "0001_A007.mhl"                          => refused ROLE-NOT-YOURS only
11:01 lu seals the media                                           => refused NOTE-EMPTY only

# What somebody remembers stands beside her words, and is theirs to take back.
12:00 sam tells crew in 118a of iva "She waited for the dust to settle in the light, and nobody minded" => ok
12:01 sam tells crew "She waited"                                  => refused RECOLLECT-NOTHING only
12:02 sam tells crew in 118a                                       => refused NOTE-EMPTY only
12:03 gus lets none see recollection 1                             => refused CONSENT-NOT-YOURS only
12:04 sam lets family see recollection 1                           => ok

# Two whom she trusts, who open it together and not alone.
18:00 iva trusts hal and hal with the notebook "Her key"           => refused TRUSTEES-TWO only
18:00 iva trusts hal and iva with the notebook "Her key"           => refused TRUSTEES-TWO only
18:01 iva trusts mar and vi with the notebook                      => refused NOTE-EMPTY only
18:02 iva trusts mar and vi with the notebook "Her key, sealed to one inside the other" => ok
19:00 hal asks to open the notebook of iva                         => refused TRUSTEE-NOT only
19:01 mar asks to open the notebook of iva                         => ok
19:02 mar gives a note in 118b from iva "What she meant with it"   => refused NOTE-NOT-YOURS only
19:02 mar hands on to lu from iva "Scene 118"                      => refused NOTE-NOT-YOURS only
19:03 vi asks to open the notebook of iva                          => ok
19:04 mar gives a note in 118b from iva "What she meant with it"   => ok
19:05 vi hands on to lu from iva "Scene 118: the window is shot, the outside is not" => ok
19:06 vi hands on to lu from iva                                   => refused NOTE-EMPTY only

# Who finishes is the author of what is made from now on; what was made stays hers.
20:00 lu slates 118b take 1                                        => ok
20:01 lu credits 118b author to iva                                => refused CREDIT-NO-REASON only
20:02 gus names gus cinematographer of record                      => refused ROLE-NOT-YOURS only
20:03 bo names lu cinematographer of record                        => ok

# She may choose others; then nothing is open.
21:00 iva trusts hal and bo with the notebook "Her new key, sealed anew" => ok
21:01 mar gives a note in 118b from iva "One more"                 => refused NOTE-NOT-YOURS only
