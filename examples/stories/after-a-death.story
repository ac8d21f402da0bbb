# Somebody has died. Nothing is moved, nobody is asked for more than they can give, and what the law wants by eight hours
# has one owner; when nobody has given it in time it is still owed, by the one above.
story "After a death"
packs house us-osha
day 2031-05-02 zone America/Denver
person hal role producer accepted
person pam role production-manager accepted
person ed  role safety-advisor accepted briefed
person bo  role first-ad accepted briefed
person ada role armorer trained accepted briefed
person cy  role performer trained briefed
weapon colt-1 revolver blank-only capacity 6 tag 14
setup 12a "He fires"
plan colt-1 in 12a for cy empty
given ada takes colt-1

10:00 bo reports an injury death with colt-1 in 12a => ok, stopped
10:01 ada locks colt-1                          => refused ITEM-NOT-OUT
10:02 ada collects colt-1                       => refused COLLECT-NOT-OUT only
10:10 hal orders a legal hold "Everything that was written" => ok
10:11 hal erases the texts of cy                => refused HOLD-ERASE only
# Eight hours later nobody has called. It is the producer's now.
18:01 pam gives notice 1 "By telephone"         => refused NOTICE-NOT-YOURS only
18:02 hal gives notice 1 "By telephone, at once, with the hour of it" => ok
18:10 pam gives notice 2 "Entered in the record of injuries" => ok
18:20 bo closes the day                         => refused STOPPED
