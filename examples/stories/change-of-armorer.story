# In the middle of a week another armorer takes over: by joint inventory, both there, everything locked and counted.
# The first one keeps what she took out until then; no word passes a weapon on.
story "Change of armorer"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person ivy role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
given bo plans colt-1 in 12a for cy dummy count 6

09:00 ada takes colt-1                                  => ok
09:01 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
09:02 ada loads colt-1 d1 count 6 before bo proved 6    => ok
# The other armorer is not its keeper.
09:30 ivy opens colt-1 to bo seen heads 6 of 6          => refused ITEM-NOT-YOURS only
09:31 ivy unloads colt-1 before bo proved 6             => refused ITEM-NOT-YOURS only
11:50 ada counts 2 of d1 out                            => ok
12:00 ada passes custody to ivy                         => refused PASS-NOT-JOINT, BREAK-WEAPON-OUT, BREAK-ROUNDS-OUT, CLOSE-NOT-COUNTED only
# A quick count is no inventory: one is not found, and not each was proved.
12:00 ada counts d1 before ivy count 17 proved 9        => ok, stopped
12:01 ada passes custody to ivy witnessed by ivy        => refused BREAK-WEAPON-OUT, BREAK-ROUNDS-OUT, CLOSE-SHORT, CLOSE-NOT-PROVED only
12:01 ada passes custody to bo witnessed by bo          => refused PASS-NOT-JOINT
12:02 bo passes custody to ivy witnessed by ivy         => refused ROUNDS-NOT-ARMORER
# Weapon by weapon, lot by lot.
12:05 ada counts 2 of d1 back                           => ok
12:10 ada unloads colt-1 before ivy proved 6            => ok
12:11 ada opens colt-1 to ivy seen empty 6 of 6 bore    => ok
12:12 ada locks colt-1                                  => ok
12:20 ada counts d1 before ivy count 24 proved 24       => ok
12:21 bo explains the stop round "One round was counted twice; all 24 are there" => ok
12:22 ada accounts for the weapons                      => ok
12:23 ada releases the set                              => ok, stopped
12:23 bo releases the set                               => ok
12:24 ada answers report 1 looked-at "Counted again before ivy" => ok
12:25 ada passes custody to ivy witnessed by ivy        => ok
12:30 ivy takes colt-1                                  => ok
12:31 ivy opens colt-1 to bo seen empty 6 of 6 bore     => ok
