# Another production's lessons, without a name in them, are open points here until somebody has answered each: before the
# first meeting. The story is invented.
story "Another production's lessons"
packs house
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ada role armorer trained accepted
person bo  role first-ad accepted
person gus role grip
lesson "SHOW-PARTIAL: refused 9 times, on 4 of 20 days"
lesson "An ask for time was declined for money, and a report was open for six days"

07:00 bo holds the meeting with ada                             => refused LESSON-OPEN only
07:05 gus answers lesson 1 "Not here"                           => refused ROLE-NOT-YOURS only
07:06 bo answers lesson 1                                       => refused ANSWER-NO-WORDS only
07:10 bo answers lesson 1 "The second look is in the schedule: five minutes before each setup" => ok
07:11 bo holds the meeting with ada                             => refused LESSON-OPEN only
07:15 hal answers lesson 2 "Asks come to me directly, and are answered the same day" => ok
07:20 bo holds the meeting with ada                             => ok
07:30 gus resumes the production "We go on"                     => refused ROLE-NOT-YOURS, NOT-SUSPENDED, RESUME-STEPS, RESUME-ALONE only
