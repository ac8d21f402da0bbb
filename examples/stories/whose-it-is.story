# Duties belong to roles, roles to people. What is asked by another role is refused with the names of those who may; it
# is nobody's fault to ask.
story "Whose it is"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person cy  role performer trained briefed
person gus role grip
weapon colt-1 revolver fires capacity 6 tag 14
weapon prop-1 revolver non-firing capacity 6 tag 20
setup 12a "He draws"
plan colt-1 in 12a for cy empty

08:00 gus adopts bulletin-1                     => refused ROLE-NOT-YOURS only
08:01 gus gives cy role stand-in                => refused ROLE-NOT-YOURS, GRANT-NOT-YOURS only
08:02 bo gives cy role stand-in                 => ok
08:03 gus enters weapon gun-1 long-gun fires capacity 5 tag 40 => refused ROLE-NOT-YOURS only
08:04 ada enters weapon colt-1 pistol fires capacity 8 tag 41  => refused NAME-TAKEN only
08:05 gus orders a legal hold                   => refused ROLE-NOT-YOURS only
08:06 gus holds the meeting with ada            => refused ROLE-NOT-YOURS only
08:10 gus calls the break                       => refused ROLE-NOT-YOURS only
08:10 bo calls the break                        => ok
08:20 gus ends the break                        => refused ROLE-NOT-YOURS only
08:20 bo ends the break                         => ok
09:00 gus plans setup 13 "The door"             => refused ROLE-NOT-YOURS only
09:01 gus plans colt-1 in 12a for cy empty      => refused ROLE-NOT-YOURS only
09:02 gus drops colt-1 from 12a                 => refused ROLE-NOT-YOURS only
09:03 gus states muzzle in 12a toward nobody    => refused ROLE-NOT-YOURS only
09:04 gus begins rehearsal in 12a               => refused ROLE-NOT-YOURS only
09:05 gus wraps 12a                             => refused ROLE-NOT-YOURS only
# A plan that no weapon can keep is none.
09:10 bo plans colt-1 in 12a for cy live count 1   => refused LIVE-ROUND, LOAD-NOT-LOADABLE only
09:11 bo plans prop-1 in 12a for cy blank count 1  => refused LOAD-NOT-LOADABLE only
09:12 bo plans colt-1 in 12a for cy dummy count 7  => refused LOAD-CAPACITY only
# Anyone may stop the set, and anyone may say that they have stopped.
09:20 gus has stopped                           => refused NOT-STOPPED only
09:20 gus explains the stop danger "Too early"  => refused NOT-STOPPED only
09:20 ada accounts for the weapons              => refused NOT-STOPPED only
09:21 gus stops the set for danger              => ok, stopped
09:21 gus has stopped                           => ok
