# Two shots become one, as in 2016 at the making of Maze Runner: The Death Cure, where a performer was badly hurt after a
# rehearsal and a meeting about the first plan. What was assessed was something else: who assesses looks again, or says in
# so many words that it still holds, and everybody inside answers the new plan.
story "The plan grew"
packs house us-ca-pilot
day 2029-05-07 zone America/Los_Angeles
person ed  role safety-advisor accepted briefed
person bo  role first-ad accepted briefed
person sam role stunt-coordinator accepted briefed
person rio role operator accepted briefed
person cy  role performer briefed
thing car-1 vehicle
thing car-2 vehicle
setup 8 "She climbs across: two shots"
skill cy vehicle
plan thing car-1 in 8 for cy by rio
inside 8 cy, sam
given cy, sam and rio copy 8
given rio takes car-1
given rio takes car-2
given rio shows car-1 to bo seen 4 of 4
given rio shows car-2 to bo seen 4 of 4

09:00 ed keeps the assessment of 8              => refused ASSESS-NONE only
09:01 ed assesses 8 for vehicles-off-road+stunts risk medium uncontrolled high "Twenty an hour; a line on her; two shots" => ok
09:02 rio makes car-1 ready in 8                => ok
09:10 bo begins rehearsal in 8                  => ok
09:20 bo cuts 8                                 => ok
09:20 rio makes car-1 off                       => ok
# In one shot it needs both cars.
10:00 bo plans thing car-2 in 8 by rio          => ok
10:01 rio makes car-1 ready in 8                => refused ASSESS-OLD, COPY-MISSING only
10:02 cy, sam and rio copy 8                    => ok
10:03 bo begins take in 8                       => refused ASSESS-OLD only
10:20 ed assesses 8 for vehicles-off-road+stunts risk high uncontrolled high "In one: a double, thirty metres apart" => ok
10:21 rio makes car-1 ready in 8                => ok
10:22 rio makes car-2 ready in 8                => ok
10:23 bo begins take in 8                       => ok
10:30 bo cuts 8                                 => ok
10:30 rio makes car-1 off                       => ok
10:30 rio makes car-2 off                       => ok
# The cars come from the other side. It is a new plan; the advisor says that its risk is the same.
11:00 bo plans thing car-1 in 8 for cy by rio   => ok
11:01 cy, sam and rio copy 8                    => ok
11:02 rio makes car-1 ready in 8                => refused ASSESS-OLD only
11:03 ed keeps the assessment of 8              => ok
11:04 rio makes car-1 ready in 8                => ok
