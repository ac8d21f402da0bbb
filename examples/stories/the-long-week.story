# Five days of twelve hours are sixty. Before the sixth is opened the long week is assessed: tiredness is a danger at work,
# and on the drive home.
story "The long week"
packs house us-ca-pilot
day 2029-05-07 zone America/Los_Angeles not-opened
person hal role producer accepted
person ed  role safety-advisor accepted
person bo  role first-ad accepted
setup 5 "The square, empty"

07:00 bo opens the day                          => ok
19:00 bo closes the day                         => ok
day 2029-05-08
07:00 bo opens the day                          => ok
19:00 bo closes the day                         => ok
day 2029-05-09
07:00 bo opens the day                          => ok
19:00 bo closes the day                         => ok
day 2029-05-10
07:00 bo opens the day                          => ok
19:00 bo closes the day                         => ok
day 2029-05-11
07:00 bo opens the day                          => ok
19:00 bo closes the day                         => ok
day 2029-05-12
07:00 bo opens the day                          => refused WEEK-LONG only
07:30 hal assesses 5 for long-week risk medium uncontrolled high "Cars home for all" => refused ROLE-NOT-YOURS only
07:31 ed assesses 5 for long-week risk medium uncontrolled high => refused ASSESS-PARTIAL only
07:32 ed assesses 5 for long-week risk medium uncontrolled high "Short day, cars home for all" => ok
07:33 bo opens the day                          => ok
15:00 bo closes the day                         => ok
# A week later it begins anew.
day 2029-05-14
07:00 bo opens the day                          => ok
