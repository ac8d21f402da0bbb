# A horse in a crowd. Its wrangler says whether it is fit to work, and who rides it was taught by the wrangler; nobody
# else lets it off the lead, and when it has shied it rests until it was looked at again.
story "The horse"
packs house
day 2031-05-02 zone Europe/Rome
person win role wrangler accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer briefed
person gus role grip briefed
thing horse-1 animal
setup 52 "He rides through the market"
plan thing horse-1 in 52 for cy by win
inside 52 gus

09:00 gus takes horse-1                         => refused THING-NOT-KEEPER only
09:00 win takes horse-1                         => ok
09:05 bo trains cy in animal enough             => refused ROLE-NOT-YOURS only
09:06 win trains cy in animal enough            => ok
# The way out of the market is blocked by a cart.
09:10 win shows horse-1 to bo seen 2 of 3       => refused SHOW-PARTIAL only
09:20 win shows horse-1 to bo seen 3 of 3       => ok
09:21 win makes horse-1 ready in 52             => refused COPY-MISSING only
09:22 cy, gus and win copy 52                   => ok
09:23 bo makes horse-1 ready in 52              => refused READY-NOT-CONTROL only
09:24 win makes horse-1 ready in 52             => ok
09:25 bo begins rehearsal in 52                 => ok
# A lamp falls and it shies.
09:30 bo cuts 52                                => ok
09:30 win makes horse-1 off                     => ok
09:31 win says horse-1 fell                     => ok
09:32 win makes horse-1 ready in 52             => refused ITEM-DOUBTED, THING-UNCHECKED only
10:00 win shows horse-1 to bo seen 3 of 3       => ok
10:01 win makes horse-1 ready in 52             => ok
10:10 win makes horse-1 off                     => ok
10:11 win locks horse-1                         => ok
