# The Dark Knight, 2007. A test run of a camera car behind an effects car. A camera operator leaned out of it, unbelted;
# the driver missed a turn, and the operator died. The inquest found an accident; the effects supervisor was acquitted.
# That nobody looked at the belts is not told; that one of those aboard wore none is.
story "The Dark Knight, 2007"
packs house
day 2007-09-24 zone Europe/London
person driver role operator accepted briefed
person effects-supervisor role effects accepted briefed
person first-ad role first-ad accepted briefed
person camera-operator role camera briefed
thing camera-car process
setup test "A test run: the car follows, and turns"
plan thing camera-car in test by driver
inside test camera-operator
given camera-operator, driver copy test
given driver takes camera-car

12:00 driver shows camera-car to first-ad seen 3 of 4           established => refused SHOW-PARTIAL only, happened
12:01 driver makes camera-car ready in test                     established => refused THING-UNCHECKED only, happened
12:02 somebody reports an injury death with camera-car in test  established => ok, stopped
