# A test run is use. The camera car is looked over with those aboard, belts and all; whoever gets on later has answered
# the plan first; and nobody runs it by the way.
story "A test run"
packs house
day 2031-05-02 zone Europe/London
person rio role operator accepted briefed
person bo  role first-ad accepted briefed
person di  role camera briefed
person gus role grip briefed
thing car-1 process
setup 15 "We follow her round the bend"
plan thing car-1 in 15 by rio
inside 15 di
given di copies 15

09:00 rio takes car-1                           => ok
09:01 rio shows car-1 to bo seen 3 of 4         => refused SHOW-PARTIAL only
09:02 rio makes car-1 ready in 15               => refused THING-UNCHECKED, COPY-MISSING only
09:05 rio copies 15                             => ok
09:06 rio shows car-1 to bo seen 4 of 4         => ok
09:07 rio makes car-1 ready in 15               => ok
09:08 bo begins rehearsal in 15                 => ok
09:09 gus enters 15                             => refused ENTER-NO-COPY only
09:20 bo cuts 15                                => ok
09:20 rio makes car-1 off                       => ok
09:21 gus enters 15                             => ok
09:22 rio makes car-1 ready in 15               => refused COPY-MISSING only
09:23 gus copies 15                             => ok
09:24 rio makes car-1 ready in 15               => ok
