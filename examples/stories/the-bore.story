# What stays in a barrel is driven out by the next blank. So the bore is seen at the return and again before each
# loading, by a second person; and an unloading in which a case comes out without its bullet stops the set.
story "The bore"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person ed  role safety-advisor accepted briefed
weapon colt-1 revolver fires capacity 6 calibre 45-colt tag 14
lot d1 dummy 45-colt mark hole count 24 supplier "Prop house"
lot b1 blank 45-colt mark crimp count 20 supplier "Prop house"
setup 12a "The cylinder, close"
setup 12b "He fires past her"
plan colt-1 in 12a for cy dummy count 6
plan colt-1 in 12b for cy blank count 1
inside 12b ada
given cy copies 12b
given ada takes colt-1

09:00 ada opens colt-1 to bo seen empty 6 of 6          => refused SHOW-PARTIAL only
09:01 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
09:02 ada loads colt-1 d1 count 6 before bo proved 6    => ok
# Each round is proved out, too. The sixth has a case and no bullet.
10:00 ada unloads colt-1 before bo proved 5 failed 1    => ok, stopped
10:01 ada locks colt-1                                  => refused LOCK-NO-LOOK only
10:10 ada opens colt-1 to bo seen empty 5 of 6          => refused SHOW-PARTIAL only
10:20 ed answers report 1 changed "Another supplier's dummies" => ok
10:30 ed explains the stop round "A bullet was in the bore; it is out, the lot is set aside" => ok
10:31 ada accounts for the weapons                      => ok
10:32 ed releases the set                               => ok
10:32 ada releases the set                              => ok
10:40 ada loads colt-1 b1 count 1 before bo proved 1    => refused LOAD-NO-LOOK only
10:41 ada opens colt-1 to bo seen empty 6 of 6 bore     => ok
10:42 ada loads colt-1 b1 count 1 before bo proved 1    => ok
