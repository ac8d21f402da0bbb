# One pack leaves room for a live-fire day, apart from the set; another says never. Both cannot be kept, so the second is
# not adopted, whichever comes first; and without the one nobody opens a range.
story "Packs that contradict"
packs house bulletin-1
day 2031-05-02 zone America/Toronto
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person med role medic briefed

09:00 ada opens the range with 20 live rounds "A gun's recoil" witnessed by bo => refused RANGE-FORBIDDEN only
09:01 hal adopts ca-on                          => ok
09:02 hal adopts bulletin-2                     => refused PACKS-CONTRADICT only
09:03 ada opens the range with 20 live rounds "A gun's recoil" witnessed by bo => refused RANGE-FORBIDDEN only
# A production that moves away leaves the one first, by name.
09:10 hal drops pack ca-on                      => ok
09:11 hal adopts bulletin-2                     => ok
09:12 hal adopts au                             => refused PACKS-CONTRADICT only
09:13 hal adopts no-firing                      => refused PACKS-CONTRADICT only
09:14 ada opens the range with 20 live rounds "A gun's recoil" witnessed by bo => ok
