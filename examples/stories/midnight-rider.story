# Midnight Rider, 2014. A bed was set on the tracks of a bridge that was in use; the railway's owner had given no
# permission, and those in charge knew that trains ran. The quickest way off led toward the train. A camera assistant
# died and eight were hurt; an authority's fine was upheld in 2015. By roles, as far as it is established.
story "Midnight Rider, 2014"
packs house
day 2014-02-20 zone America/New_York
person camera-assistant role camera briefed
person director role director accepted
person first-ad role first-ad accepted briefed
person locations role locations briefed
person track-operator role operator accepted briefed
thing trestle railway
setup bridge "A bed on the tracks"
plan thing trestle in bridge by track-operator
inside bridge camera-assistant
given camera-assistant, track-operator copy bridge
given track-operator takes trestle

# No permission, and the way off led toward the train. Whether anybody kept a lookout is not told.
15:00 track-operator shows trestle to locations seen 1 of 3     established => refused SHOW-PARTIAL only, happened
16:00 track-operator makes trestle ready in bridge              established => refused THING-UNCHECKED only, happened
16:30 somebody reports an injury death with trestle in bridge   established => ok, stopped
