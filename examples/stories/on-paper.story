# The box loses its power at ten and comes back before eleven. Two named persons went over to paper, with pages whose steps
# have the numbers of the screens; afterwards two enter each page once. The gap is stated, not filled, and the weapon starts
# again at out. The story is invented.
story "On paper"
packs house
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad trained accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
setup 12a "He draws"
plan colt-1 in 12a for cy empty
muzzle in 12a toward nobody
inside 12a ada, cy
given cy copies 12a

09:40 ada takes colt-1                                          => ok
09:41 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
09:42 cy watches colt-1                                         => ok
09:43 ada declares colt-1 in 12a empty                          => ok
10:50 bo and bo enter page 1 of 2031-05-02                      => refused TWO-NEEDED, PAGE-OTHER-DAY only
10:51 bo and ada come back from paper                           => refused PAPER-NOT-OPEN only
10:52 bo and bo go over to paper                                => refused TWO-NEEDED only
10:52 bo and ada go over to paper "The power went" late about 10:14 => ok
10:52 bo and ada go over to paper "Again"                       => refused PAPER-OPEN only
10:52 bo and ada come back from paper                           => ok
# What was stated before the gap no longer holds, nor do the looks.
10:53 ada hands colt-1 to cy in 12a tag 14                      => refused HAND-NOT-DECLARED
10:54 ada declares colt-1 in 12a empty                          => refused DECLARE-NO-LOOK only
10:55 bo and ada enter page 1 of 2031-05-02 "10:20, the rehearsal without the weapon" => ok
10:55 bo and ada enter page 1 of 2031-05-02                     => refused PAGE-TWICE only
10:56 bo and ada enter page 2 of 2031-05-01                     => refused PAGE-OTHER-DAY only
10:57 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
10:57 ada opens colt-1 to cy seen empty 6 of 6 bore             => ok
10:58 ada declares colt-1 in 12a empty                          => ok
10:58 cy copies 12a                                             => ok
10:59 ada hands colt-1 to cy in 12a tag 14                      => ok
11:05 ada collects colt-1                                       => ok
# The box has no clock of its own: what it said is kept beside what two persons said.
11:10 bo and ada set the clock to 2031-05-02                    => ok
11:11 bo and bo set the clock to 2031-05-02                     => refused TWO-NEEDED only
