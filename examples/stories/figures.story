# A production may ask more of itself than its packs do, never less. What is out of range is no figure.
story "Figures of one's own"
packs house bulletin-1 us-osha
day 2031-05-02 zone America/Denver
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
setup 31 "One shot at the sky"
plan colt-2 in 31 for cy empty

09:00 hal sets wait-after-failure 10            => refused PARAM-RANGE, PARAM-LOOSER only
09:01 hal sets wait-after-failure 30            => refused PARAM-LOOSER only
09:02 hal sets wait-after-failure 120           => ok
09:03 hal sets blank-distance 3                 => refused PARAM-LOOSER only
09:04 hal sets blank-distance 10                => ok
09:05 hal sets notice-of-death-hours 9          => refused PARAM-LOOSER only
09:06 hal sets notice-of-death-hours 2          => ok
09:07 hal sets work-hours 25                    => refused PARAM-RANGE only
# Nothing is asked of hours by these packs; this production asks.
09:08 hal sets work-hours 12                    => ok
09:09 hal sets live-fire 2                      => ok
# Here a reset is strict, always.
09:10 hal sets resets 1                         => ok
09:11 ada states reset of 31 unbroken-sight "Three takes in one light" witnessed by bo => refused RESET-NOT-ALLOWED only
# 0 takes the production's own figure back.
09:20 hal sets resets 0                         => ok
09:21 ada states reset of 31 unbroken-sight "Three takes in one light" witnessed by bo => ok
# The longer wait holds.
10:00 ada takes colt-2                          => ok
10:01 ada says colt-2 failed to fire            => ok
10:02 ada opens colt-2 to bo seen empty 6 of 6 bore => refused WAIT-RUNNING only
10:03 ada opens colt-2 to bo seen empty 6 of 6 bore => ok
