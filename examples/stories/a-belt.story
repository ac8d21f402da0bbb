# Rounds on a person are rounds out of the box: each is proved in, each is proved out, and none of them goes to lunch.
story "A belt of dummies"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
belt belt-1 capacity 12
belt belt-2 capacity 12
lot d1 dummy 45-colt mark rattle count 20 supplier "Prop house"
setup 12a "He has it round his waist"
plan belt-1 in 12a for cy dummy count 10
muzzle in 12a toward nobody
inside 12a ada, cy
given cy copies 12a
given ada copies 12a

11:00 ada takes belt-1                                      => ok
11:01 ada loads belt-1 d1 count 10 alone proved 10          => refused LOAD-NO-PROOF only
11:02 ada loads belt-1 d1 count 10 before bo proved 10      => ok
11:03 ada declares belt-1 in 12a dummy count 10             => ok
11:04 ada hands belt-1 to cy in 12a                         => ok
# The second belt is in no plan: it cannot fire, and its rounds are proved all the same.
11:10 ada takes belt-2                                      => ok
11:11 ada loads belt-2 d1 count 2 before bo proved 2        => ok
11:40 ada unloads belt-2 before bo proved 2                 => ok
11:41 ada locks belt-2                                      => ok
12:29 bo calls the break                                    => ok
12:30 ada leaves the locker seal 208                        => refused BREAK-ROUNDS-OUT only
12:31 ada collects belt-1                                   => ok
12:33 ada unloads belt-1 before bo proved 9                 => refused UNLOAD-COUNT only
12:34 ada unloads belt-1 before bo proved 10                => ok
12:35 ada locks belt-1                                      => ok
12:36 ada leaves the locker seal 208                        => ok
