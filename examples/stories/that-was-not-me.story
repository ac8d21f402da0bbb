# A look was entered in bo's name on a screen that bo did not touch. He says so: it no longer counts, nor does what rests
# on it. What was said and what is said now both stay.
story "That was not me"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip briefed
weapon colt-1 revolver fires capacity 6 tag 11
lot d1 dummy 45-colt mark rattle count 50 supplier "Prop house"
setup 12a "He draws and does not fire"
plan colt-1 in 12a for cy dummy count 6
muzzle in 12a toward nobody
inside 12a ada, cy
given cy copies 12a
given ada copies 12a

09:00 ada takes colt-1                                      => ok
09:01 ada opens colt-1 to bo seen empty 6 of 6 bore entered by gus => ok
09:02 bo says that was not me about colt-1                  => ok
09:03 ada loads colt-1 d1 count 6 before bo proved 6        => refused LOAD-NO-LOOK only
09:04 ada opens colt-1 to bo seen empty 6 of 6 bore         => ok
09:05 ada loads colt-1 d1 count 6 before bo proved 6        => ok
# Anybody may ask to look, at any time. It makes nobody's word of it more than it is.
09:06 gus asks and looks at colt-1                          => ok
09:07 ada declares colt-1 in 12a dummy count 6              => ok
09:08 bo says that was not me about colt-1                  => ok
09:09 ada declares colt-1 in 12a dummy count 6              => refused SHOW-KIND, DECLARE-NO-LOOK
09:10 ada calls bo for SHOW-KIND about colt-1 in 12a        => ok
09:11 bo comes                                              => ok
09:12 ada corrects entry 4 "It was the other tablet, gus held it" => ok
