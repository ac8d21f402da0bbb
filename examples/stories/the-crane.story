# A light crane over a night set. Its load, its ground and what hangs above are looked at by two; who works it is named;
# when the plan changes, those under it have not heard the new one.
story "The crane"
packs house
day 2031-05-02 zone Asia/Kolkata
person rio role operator accepted briefed
person gus role grip briefed
person bo  role first-ad accepted briefed
person el  role electric briefed
thing crane-1 process
setup 18 "Moonlight over the yard"
plan thing crane-1 in 18 by rio
inside 18 el
given el, rio copy 18

21:00 rio takes crane-1                         => ok
# The ground is soft where it stands.
21:01 rio shows crane-1 to gus seen 3 of 4      => refused SHOW-PARTIAL only
21:02 rio makes crane-1 ready in 18             => refused THING-UNCHECKED only
21:30 rio shows crane-1 to gus seen 4 of 4      => ok
21:31 rio makes crane-1 ready in 18             => ok
21:32 bo begins line-up in 18                   => ok
21:40 bo cuts 18                                => ok
# Two more lamps on it: another load.
21:41 bo plans thing crane-1 in 18 by rio       => refused ITEM-READY only
21:42 rio makes crane-1 off                     => ok
21:42 bo plans thing crane-1 in 18 by rio       => ok
21:43 bo begins rehearsal in 18                 => refused COPY-MISSING only
21:44 rio locks crane-1                         => ok
21:45 rio takes crane-1                         => ok
21:50 rio shows crane-1 to gus seen 4 of 4      => ok
21:51 el, rio copy 18                           => ok
21:52 rio makes crane-1 ready in 18             => ok
21:53 bo begins rehearsal in 18                 => ok
