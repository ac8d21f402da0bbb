# Somebody is hurt. The set stops, what did it stays as it is, and what is owed to the authorities has an owner and a
# clock: a stay in hospital within 24 hours, the record within seven days. What nobody answers goes on to the next. The
# production is suspended, the records are held, and only somebody outside the chain of command answers what is open.
story "An injury"
packs house us-osha
day 2031-05-02 zone America/Denver
person hal role producer accepted
person pam role production-manager accepted
person bo  role first-ad accepted briefed
person ed  role safety-advisor accepted briefed
person sam role stunt-coordinator accepted briefed
person cy  role performer briefed
thing rope-1 harness
setup 8 "He slides down the rope"

10:00 sam takes rope-1                          => ok
10:10 bo reports an injury hospital with rope-1 in 8 "A broken wrist" => ok, stopped
10:20 cy has stopped                            => ok
10:30 pam explains the stop injury "The rope is kept as it is; no rope today" => ok
10:31 bo releases the set                       => ok, stopped
10:32 pam releases the set                      => refused ROLE-NOT-YOURS only
10:33 ed releases the set                       => ok
10:35 hal erases the texts of cy                => refused HOLD-ERASE only
10:40 sam takes rope-1                          => refused SUSPENDED, NOT-BACK, ITEM-HELD, TAKE-NOT-LOCKED only
11:05 bo gives notice 1 "By telephone"          => refused NOTICE-NOT-YOURS only
# The report of it was not answered within the hour: it went to the producer.
11:15 pam answers report 1 changed "Too late"   => refused REPORT-NOT-YOURS, ANSWER-DISPUTED only
11:16 hal answers report 1 changed "Another rope, another way down" => refused ANSWER-DISPUTED only
14:00 pam gives notice 1 "By telephone, to the area office" => ok
14:01 pam gives notice 1 "Again"                => refused NOTICE-NOT-YOURS only
14:10 pam gives notice 2 "Entered in the record of injuries" => ok
