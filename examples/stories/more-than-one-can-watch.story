# A posse of seven, each with a revolver. One setup holds six weapons that open; the seventh is rubber, as all but those
# near the lens may well be.
story "More than one can watch"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person jo  role performer trained briefed
person kit role performer trained briefed
person max role performer trained briefed
person nan role performer trained briefed
person pip role performer trained briefed
person sam role performer trained briefed
weapon colt-1 revolver blank-only capacity 6 tag 11
weapon colt-2 revolver blank-only capacity 6 tag 12
weapon colt-3 revolver blank-only capacity 6 tag 13
weapon colt-4 revolver blank-only capacity 6 tag 14
weapon colt-5 revolver blank-only capacity 6 tag 15
weapon colt-6 revolver blank-only capacity 6 tag 16
weapon colt-7 revolver blank-only capacity 6 tag 17
item rubber-1 rubber
setup 40 "The posse draws"

09:00 bo plans colt-1 in 40 for cy empty        => ok
09:00 bo plans colt-2 in 40 for jo empty        => ok
09:01 bo plans colt-3 in 40 for kit empty       => ok
09:01 bo plans colt-4 in 40 for max empty       => ok
09:02 bo plans colt-5 in 40 for nan empty       => ok
09:02 bo plans colt-6 in 40 for pip empty       => ok
09:03 bo plans colt-7 in 40 for sam empty       => refused LIMIT-REACHED only
09:05 ada takes rubber-1                        => ok
09:06 ada hands rubber-1 to sam in 40           => ok
