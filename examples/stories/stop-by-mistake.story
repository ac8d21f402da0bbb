# A stop is never refused and never waits. One that was a mistake is undone by the one who made it and the first AD.
# A second stop, by somebody else, is not theirs to undo: the cause is written, and the set is released in full.
story "Stop by mistake"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome
person ada role armorer trained accepted briefed
person bo  role first-ad accepted briefed
person di  role camera briefed
person gus role grip briefed

10:00 di calls the stop a mistake               => refused NOT-STOPPED, MISTAKE-NOT-YOURS only
10:00 di stops the set for danger               => ok, stopped
10:00 gus calls the stop a mistake              => refused MISTAKE-NOT-YOURS only
10:01 di calls the stop a mistake               => ok, stopped
10:01 gus releases the set                      => refused ROLE-NOT-YOURS only
10:01 bo releases the set                       => ok
10:02 bo releases the set                       => refused NOT-STOPPED

# This time two persons saw something.
11:00 di stops the set for person-in-area       => ok, stopped
11:00 somebody stops the set for danger         => ok, stopped
11:01 di calls the stop a mistake               => refused MISTAKE-NOT-YOURS only
11:02 di, gus, ada have stopped                 => ok
11:03 bo releases the set                       => refused RELEASE-NO-CAUSE only
11:04 di explains the stop person-in-area       => ok
11:04 bo releases the set                       => refused RELEASE-NO-CAUSE only
11:05 di explains the stop person-in-area "A child ran behind the barn; a second guard stands there now" => ok
11:06 bo releases the set                       => ok, stopped
11:06 bo releases the set                       => ok, stopped
11:07 ada releases the set                      => ok

# An AD who pressed by mistake does not end it alone: somebody else who may release agrees.
12:00 bo stops the set for danger               => ok, stopped
12:01 bo calls the stop a mistake               => ok, stopped
12:01 bo releases the set                       => refused MISTAKE-ALONE only
12:02 ada releases the set                      => ok
