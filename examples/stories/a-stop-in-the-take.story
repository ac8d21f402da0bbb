# The camera sees something and stops the set in the middle of a take. The weapon is in a performer's hand: it is held
# still and collected first; then the custodian says where each weapon is, and the set is released by two.
story "A stop in the take"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada, di
given cy, di copy 12a
given ada takes colt-1
given ada opens colt-1 to cy seen empty 6 of 6 bore
given ada declares colt-1 in 12a empty
given ada hands colt-1 to cy in 12a tag 14

10:00 bo begins take in 12a                     => ok
10:01 di stops the set for danger               => ok, stopped
10:01 cy, bo, ada have stopped                  => ok
10:01 bo cuts 12a                               => ok
10:02 ada accounts for the weapons              => refused ACCOUNT-HELD only
10:02 ada collects colt-1                       => ok
10:03 ada accounts for the weapons              => ok
10:04 di explains the stop danger "A lamp stand leaned; it is sandbagged" => ok
10:05 bo releases the set                       => ok
10:05 ada releases the set                      => ok
# What was stated before the stop no longer holds.
10:06 ada hands colt-1 to cy in 12a             => refused HAND-NOT-DECLARED, SHOW-HOLDER only
10:07 ada opens colt-1 to cy seen empty 6 of 6 bore => ok
10:08 ada declares colt-1 in 12a empty          => ok
10:09 ada hands colt-1 to cy in 12a             => ok
