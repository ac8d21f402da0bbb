# California, productions with the tax credit: a safety advisor who has no other job, who writes what each danger needs,
# and whose halt ends when they have seen what was changed.
story "The advisor"
packs house us-ca-pilot
day 2029-05-07 zone America/Los_Angeles
person hal role producer accepted
person ed  role safety-advisor
person bo  role first-ad accepted briefed
person kay role second-ad
person sam role stunt-coordinator accepted briefed
person cy  role performer briefed
skill cy vehicle
thing car-1 vehicle
setup 8 "He drives off the road"

# Named is not accepted.
09:00 sam plans thing car-1 in 8 for cy by sam  => refused ADVISOR-NONE only
09:01 ed accepts duty safety-advisor            => ok
09:02 sam plans thing car-1 in 8 for cy by sam  => ok
09:03 hal gives ed role props                   => refused ADVISOR-SECOND only
09:04 hal gives bo role safety-advisor          => refused ADVISOR-SECOND only
09:05 sam takes car-1                           => ok
09:06 sam shows car-1 to bo seen 4 of 4         => ok
09:07 cy, sam copy 8                            => ok
09:08 sam makes car-1 ready in 8                => refused ASSESS-NONE only
# What it must say: the risk with nothing done, too, and the measures.
09:10 ed assesses 8 for vehicles-off-road risk low uncontrolled not-said "Belts" => refused ASSESS-PARTIAL only
09:11 ed assesses 8 for vehicles-off-road risk low uncontrolled high "A caged car, belts, nobody within forty metres" => ok
09:12 sam makes car-1 ready in 8                => ok
09:20 ed stops the set for danger               => ok, stopped
09:22 bo explains the stop danger "A cable lay across the track; it is gone" => ok
09:23 sam makes car-1 off                       => ok
# Two others agree; the one who halted has not seen it.
09:24 bo releases the set                       => ok, stopped
09:25 kay releases the set                      => refused RELEASE-ADVISOR only
09:26 ed releases the set                       => ok
