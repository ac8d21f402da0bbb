# A blank kills at the muzzle and wounds within metres: in 2017 a performer was killed by what came out of a shotgun with
# blanks. So they are made for the weapon, loaded when everybody inside has answered, and the plan says how far people
# stay and what they wear; who must be nearer has a shield before them.
story "The blank's distance"
packs house bulletin-1
day 2031-05-02 zone Australia/Brisbane
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person di  role camera briefed
weapon gun-1 long-gun blank-only capacity 2 calibre 12-gauge tag 40
lot b12 blank 12-gauge mark crimp count 20 supplier "A licensed maker"
lot b45 blank 45-colt mark crimp count 20 supplier "A licensed maker"
setup 31 "One shot down the alley"
plan gun-1 in 31 for cy blank count 1
muzzle in 31 toward nobody
inside 31 ada, di

09:00 ada takes gun-1                           => ok
09:01 ada opens gun-1 to bo seen empty 2 of 2 bore => ok
09:02 ada loads gun-1 b45 count 1 before bo proved 1 => refused LOAD-CALIBRE, LOAD-EARLY only
09:03 ada loads gun-1 b12 count 1 before bo proved 1 => refused LOAD-EARLY only
09:04 cy, di copy 31                            => ok
09:05 ada loads gun-1 b12 count 1 before bo proved 1 => ok
09:06 ada opens gun-1 to cy seen heads 2 of 2   => ok
09:07 ada declares gun-1 in 31 blank count 1    => ok
09:08 ada hands gun-1 to cy in 31 tag 40        => refused BLANK-NEAR, BLANK-NO-PPE only
09:09 bo states distance 4 in 31                => ok
09:10 bo states muzzle in 31 toward nobody with eye-and-ear-protection => ok
09:11 cy, di copy 31                            => ok
09:12 ada declares gun-1 in 31 blank count 1    => ok
09:13 ada hands gun-1 to cy in 31 tag 40        => refused BLANK-NEAR only
# Eight metres, or nearer behind a shield.
09:20 bo states distance 8 in 31                => ok
09:21 cy, di copy 31                            => ok
09:22 ada declares gun-1 in 31 blank count 1    => ok
09:23 ada hands gun-1 to cy in 31 tag 40        => ok
09:24 bo begins take in 31                      => ok
09:25 ada counts 1 shots from gun-1             => ok
09:26 bo cuts 31                                => ok
09:26 ada collects gun-1                        => ok
09:27 ada unloads gun-1 before bo proved 0 spent 1 bore => ok
10:00 bo states distance 3 in 31                => ok
10:01 bo states muzzle in 31 toward nobody with eye-and-ear-protection+shield => ok
10:02 cy, di copy 31                            => ok
10:03 ada loads gun-1 b12 count 1 before bo proved 1 => ok
10:04 ada opens gun-1 to cy seen heads 2 of 2   => ok
10:05 ada declares gun-1 in 31 blank count 1    => ok
10:06 ada hands gun-1 to cy in 31 tag 40        => ok
