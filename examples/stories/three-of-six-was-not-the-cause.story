# Three or four of six chambers were looked at, and it passed. Here all six are seen, by the right person, in the right
# hand - and one round among them is foreign: it went in while nobody watched. Six heads look alike. What refuses is
# not the count but the kind: nobody saw each of these rounds proved. Nobody tells the record that a round was foreign;
# the proof finds it.
story "Three of six was not the cause"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver fires capacity 6 tag 14
lot d1 dummy 45-colt mark rattle count 24 supplier "Prop house"
setup 12a "He draws"
given bo plans colt-1 in 12a for cy dummy count 6
given bo states muzzle in 12a toward nobody
given bo puts ada inside 12a
given cy copies 12a

11:00 ada takes colt-1                                          => ok
11:01 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
11:02 ada loads colt-1 d1 count 5 before bo proved 5            => ok
# The sixth does not seat. It is cleaned and goes in later, alone.
12:50 ada loads colt-1 d1 count 1 unwatched                     => refused LOAD-NO-PROOF only, happened

# Now the look is a whole one: six of six. It is a look at heads.
13:30 ada opens colt-1 to bo seen heads 6 of 6                  => ok
13:31 ada opens colt-1 to cy seen heads 6 of 6                  => ok
13:32 ada declares colt-1 in 12a dummy count 6                  => refused SHOW-KIND only
13:33 ada hands colt-1 to cy in 12a tag 14                      => refused SHOW-KIND, HAND-NOT-DECLARED only

# Another setup is shot instead, with rubber; the weapon stays in the armorer's hand. In the evening each round comes
# out before the looker. Five rattle. By number nothing is missing: a dummy was taken, a foreign round lay in its place.
17:30 ada unloads colt-1 before bo proved 5 failed 1            => ok, stopped
17:31 bo closes the day                                         => refused STOPPED, CLOSE-WEAPON-OUT, CLOSE-NOT-COUNTED only
17:35 bo explains the stop round "One round of d1 is foreign; the lot is set aside, the police are called" => ok
17:36 ada accounts for the weapons                              => ok
17:37 bo releases the set                                       => ok
17:37 ada releases the set                                      => ok
17:40 ada opens colt-1 to bo seen empty 6 of 6 bore             => ok
17:41 ada locks colt-1                                          => ok
# The count alone agrees, and alone it does not close a day.
17:50 ada counts d1 before bo count 23 proved 0                 => ok
17:51 bo closes the day                                         => refused CLOSE-NOT-PROVED only
17:55 ada counts d1 before bo count 23 proved 23                => ok
17:56 bo closes the day                                         => ok
