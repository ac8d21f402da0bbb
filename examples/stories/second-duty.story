# The weapons custodian has no other duty while weapons are out. Where the same person is engaged as armorer on some days
# and in props on the others, the rules ask for the other duty to be given to somebody else. Duties with power over the
# danger are accepted by an act of one's own; roles are given by those who may give them.
story "A second duty"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer props trained accepted
person ivy role armorer trained
person bo  role first-ad
person gus role props
weapon colt-1 revolver fires capacity 6 tag 14

08:00 ada takes colt-1                          => refused DUTY-SECOND only
08:05 bo takes role props from ada              => refused GRANT-NOT-YOURS only
08:06 gus takes role props from ada             => refused ROLE-NOT-YOURS, GRANT-NOT-YOURS only
08:10 hal takes role props from ada             => ok
08:11 ada takes colt-1                          => ok
# While it is out, she is given nothing else.
09:00 hal gives ada role props                  => refused DUTY-SECOND only
# A duty that nobody accepted is nobody's.
09:10 ivy takes colt-1                          => refused DUTY-NOT-ACCEPTED, TAKE-NOT-LOCKED only
09:11 bo holds the meeting with ada             => refused DUTY-NOT-ACCEPTED only
09:12 gus accepts duty first-ad                 => refused ROLE-NOT-YOURS only
09:13 bo accepts duty first-ad                  => ok
09:14 bo holds the meeting with ada             => ok
09:20 gus adds person kit role armorer          => refused ROLE-NOT-YOURS, GRANT-NOT-YOURS only
09:21 ada adds person kit role assistant-armorer => ok
09:22 kit accepts duty assistant-armorer        => ok
