# One custodian watches as many weapons that fire as the production says, and no more; a second custodian takes the
# next. What cannot fire is not counted.
story "Too many to watch"
packs house us-ca-part13
day 2031-05-02 zone America/Los_Angeles
person hal role producer accepted
person ada role armorer trained accepted
person kit role assistant-armorer trained accepted
weapon colt-1 revolver fires capacity 6 tag 11
weapon colt-2 revolver fires capacity 6 tag 12
weapon colt-3 revolver fires capacity 6 tag 13
weapon colt-4 revolver non-firing capacity 6 tag 14
contact hal
permit ada
permit kit
figure weapons-per-custodian 2

09:00 ada takes colt-1                          => ok
09:01 ada takes colt-2                          => ok
09:02 ada takes colt-3                          => refused STAFF-RATIO only
09:03 ada takes colt-4                          => ok
09:04 kit takes colt-3                          => ok
09:05 ada sets weapons-per-custodian 3          => refused ROLE-NOT-YOURS only
09:06 hal sets weapons-per-custodian 65         => refused PARAM-RANGE only
