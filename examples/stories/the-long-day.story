# A production that limits its hours: work with a danger ends when they are over; who was up late comes later next day.
story "The long day"
packs house
figure work-hours 12
figure turnaround-hours 10
day 2031-05-02 zone Europe/Rome not-opened
person hal role producer accepted
person rio role operator accepted
person bo  role first-ad accepted
person cy  role performer
thing crane-1 process
setup 5 "The camera rises over the square"
plan thing crane-1 in 5 by rio
inside 5 cy

08:00 bo opens the day                          => ok
08:10 bo holds the meeting                      => ok
08:10 cy, rio attend the meeting                => ok
08:15 cy, rio copy 5                            => ok
08:20 rio takes crane-1                         => ok
08:21 rio shows crane-1 to bo seen 4 of 4       => ok
08:22 rio makes crane-1 ready in 5              => ok
19:59 bo begins take in 5                       => ok
20:00 bo cuts 5                                 => ok
20:01 bo begins take in 5                       => refused HOURS-LONG only
20:02 rio makes crane-1 off                     => ok
20:03 rio locks crane-1                         => ok
20:10 bo wraps the day                          => ok
20:11 bo closes the day                         => ok
# Ten hours from then is ten past six.
day 2031-05-03
06:00 bo opens the day                          => refused TURNAROUND-SHORT only
06:09 hal opens the day                         => refused TURNAROUND-SHORT only
06:10 bo opens the day                          => ok
