# A weapon is opened, loaded and handed over; another thing is looked over by its named points and made ready. What is
# entered as the one is not treated as the other, so that nobody takes a look for one it was not.
story "How a thing is entered"
packs house
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person pia role props accepted briefed
person vic role effects accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
thing sword-1 edged blunt
setup 7 "The duel"

09:00 ada enters thing colt-2 firearm           => refused ITEM-UNLIKE only
09:01 vic enters thing door-1 powered sharp     => refused ITEM-UNLIKE only
09:02 vic enters thing door-1 powered           => ok
09:03 pia enters thing sword-2 edged fires      => refused ITEM-UNLIKE only
09:04 pia enters thing sword-2 edged rubber     => ok
09:05 vic enters thing sword-3 edged blunt      => refused ROLE-NOT-YOURS only
09:10 pia takes sword-1                         => ok
09:11 pia opens sword-1 to bo seen empty 3 of 3 bore => refused ITEM-UNLIKE only
09:12 bo plans sword-1 in 7 for cy empty        => refused ITEM-UNLIKE only
09:13 bo plans thing sword-1 in 7 for cy        => ok
09:14 pia declares sword-1 in 7 empty           => refused ITEM-UNLIKE only
09:15 pia makes sword-1 ready in 7              => refused ITEM-UNLIKE
09:20 ada takes colt-1                          => ok
09:21 ada shows colt-1 to bo seen 6 of 6        => refused ITEM-UNLIKE
09:22 bo plans thing colt-1 in 7 for cy         => refused ITEM-UNLIKE only
