# A cable pulls one car over; forty people in their own cars drive past it. They are inside, whether they were thought of
# or not: each has heard the plan, or the road is closed to them.
story "The tow cable"
packs house
day 2031-05-02 zone America/Chicago
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person kay role second-ad
person fox role background briefed
person ann role background
thing cable-1 process
setup 77 "The car rolls over"
plan thing cable-1 in 77 by rio
inside 77 fox, ann
given rio copies 77

09:00 rio takes cable-1                         => ok
# A new weld: anchors.
09:01 rio shows cable-1 to bo seen 3 of 4       => refused SHOW-PARTIAL only
09:10 rio shows cable-1 to bo seen 4 of 4       => ok
09:11 rio makes cable-1 ready in 77             => refused MEETING-NONE, COPY-MISSING only
09:20 kay hears fox, ann copy 77                => ok
09:21 rio makes cable-1 ready in 77             => refused MEETING-NONE only
# Ann came with the second bus and was at no meeting: she watches from the ridge.
09:22 kay puts ann outside 77                   => ok
09:23 rio makes cable-1 ready in 77             => ok
09:24 bo begins take in 77                      => ok
