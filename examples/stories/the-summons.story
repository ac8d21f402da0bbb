# "Armorer to set." Whoever was called to a setup with a danger says: here. Until then it stays closed, and nobody but the
# one who was called opens it. What is in a weapon is called by its keeper, after it was stated. Who comes late is told first.
story "Armorer to set"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role cinematographer briefed
person fay role camera
weapon colt-1 revolver fires capacity 6 tag 14
setup 12b "The porch"
setup 13 "The sky"
plan colt-1 in 12b for cy empty
muzzle in 12b toward nobody
inside 12b ada, cy, di
given cy, di copy 12b

09:00 bo calls out meeting                              => ok
09:30 bo summons armorer to 12b                         => ok
09:31 bo begins line-up in 12b                          => refused SUMMONS-OPEN only
09:32 cy answers the summons of armorer to 12b here     => refused SUMMONS-NOT-YOURS only
09:32 ada answers the summons of armorer to 12b coming  => ok
09:33 bo begins line-up in 12b                          => refused SUMMONS-OPEN only
# Nobody opens it in her place, not even the one who called.
09:33 bo withdraws the summons of armorer to 12b        => refused SUMMONS-NOT-YOURS only
09:35 ada answers the summons of armorer to 12b here    => ok
09:36 bo begins line-up in 12b                          => ok
09:38 bo cuts 12b                                       => ok
09:38 ada answers the summons of armorer to 12b here    => refused SUMMONS-NOT-YOURS only

# The state is hers to call, and only once it was stated.
09:40 ada calls out gun-on-set about colt-1 in 12b      => refused CALL-STATE only
09:41 ada takes colt-1                                  => ok
09:42 ada opens colt-1 to cy seen empty 6 of 6 bore     => ok
09:43 ada declares colt-1 in 12b empty                  => ok
09:44 bo calls out gun-on-set about colt-1 in 12b       => refused CALL-STATE only
09:44 ada calls out gun-on-set about colt-1 in 12b      => ok
# A new assistant: told what the meeting said, noted, then in.
09:45 fay enters 12b                                    => refused ENTER-NOT-BRIEFED only
09:46 bo notes fay at the meeting                       => ok
09:46 fay enters 12b                                    => ok

# A setup without a danger is not closed by a summons, and whoever called may say that it is no longer needed.
10:00 bo summons armorer to 13                          => ok
10:01 ada answers the summons of armorer to 13 cannot   => ok
10:02 bo withdraws the summons of armorer to 13         => ok
10:05 bo calls out moving-on                            => ok
