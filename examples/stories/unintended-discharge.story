# A weapon fires and nobody meant it. The set stops; the weapon is evidence and stays as it is; who owns the answer is
# named, with a deadline; and before anybody works on, everybody has met again.
story "Unintended discharge"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted briefed
weapon colt-2 revolver blank-only capacity 6 tag 21
weapon colt-3 revolver blank-only capacity 6 tag 22
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
setup 31 "One shot at the sky"
given bo plans colt-2 in 31 for cy blank count 1
given bo states muzzle in 31 toward nobody with eye-and-ear-protection
given bo states distance 8 in 31
given bo puts ada inside 31
given cy copies 31
given ada takes colt-2
given ada opens colt-2 to bo seen empty 6 of 6 bore
given ada loads colt-2 b1 count 1 before bo proved 1
given ada opens colt-2 to cy seen heads 6 of 6
given ada declares colt-2 in 31 blank count 1
given ada hands colt-2 to cy in 31 tag 21

10:00 bo begins rehearsal in 31                                 => ok
10:01 ada says colt-2 fired and nobody meant it in 31           => ok, stopped
10:02 ada takes colt-3                                          => refused STOPPED
10:02 cy, bo have stopped                                       => ok
10:05 bo releases the set                                       => refused RELEASE-NO-CAUSE
10:06 bo explains the stop unintended-discharge "A finger inside the guard; shown again, and practised with rubber" => ok
10:06 bo accounts for the weapons                               => refused ACCOUNT-NOT-ARMORER only
10:07 ada accounts for the weapons                              => ok
10:08 bo releases the set                                       => ok, stopped
10:09 ada releases the set                                      => ok
# The set works again, not with this weapon: its report is open.
10:10 ada takes colt-2                                          => refused ITEM-HELD, TAKE-NOT-LOCKED
10:11 cy answers report 1 looked-at "It was a blank"            => refused REPORT-NOT-YOURS only
10:40 bo answers report 1 changed "Finger discipline repeated before all" => ok
10:41 bo answers report 1 changed "Once more"                   => refused REPORT-ANSWERED only
10:42 ada collects colt-2                                       => ok
10:43 ada unloads colt-2 before bo proved 0 spent 1             => ok
10:45 bo cuts 31                                                => ok
10:46 ada takes colt-3                                          => ok
10:50 bo begins rehearsal in 31                                 => refused MEETING-NONE
10:55 bo holds the meeting with ada                             => ok
10:55 bo notes cy, ed at the meeting                            => ok
10:56 bo begins rehearsal in 31                                 => ok
