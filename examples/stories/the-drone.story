# A drone over a crowd. It is looked over each time, its signal to break off is seen and heard, and when the picture is
# gone the work stops by itself; what came down is doubted until somebody else has looked at it.
story "The drone"
packs house
day 2031-05-02 zone Europe/Rome
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person ed  role safety-advisor accepted briefed
person fox role background briefed
thing drone-1 drone
setup 90 "Over the market"
plan thing drone-1 in 90 by rio
inside 90 fox
given fox, rio copy 90

09:00 rio takes drone-1                         => ok
09:01 rio shows drone-1 to bo seen 2 of 3       => refused SHOW-PARTIAL only
09:02 rio shows drone-1 to bo seen 3 of 3       => ok
09:03 rio makes drone-1 ready in 90             => ok
09:04 bo begins take in 90                      => ok
09:06 rio loses sight of drone-1                => ok, stopped
09:07 rio says drone-1 fell                     => ok
09:08 rio makes drone-1 off                     => ok
09:10 rio explains the stop lost-link "It came down behind the wall, by itself" => ok
09:11 bo releases the set                       => ok
09:11 ed releases the set                       => ok
09:12 rio makes drone-1 ready in 90             => refused ITEM-DOUBTED, THING-UNCHECKED only
09:20 rio shows drone-1 to bo seen 3 of 3       => ok
09:21 rio makes drone-1 ready in 90             => ok
