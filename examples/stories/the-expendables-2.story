# The Expendables 2, 2011, a second unit in Bulgaria, far from the main one. An explosion on a raft while two performers
# were in or near their boat; one died, one was badly hurt. What was said beforehand, and who gave the word, is not
# established and not told here.
story "The Expendables 2, 2011"
packs house
day 2011-10-27 zone Europe/Sofia
person effects-supervisor role effects accepted briefed
person first-ad role first-ad accepted briefed
person stunt-performer-1 role performer briefed
person stunt-performer-2 role performer briefed
thing charge charge
setup raft "An explosion on a raft"
plan thing charge in raft by effects-supervisor
inside raft stunt-performer-1, stunt-performer-2
given stunt-performer-1, stunt-performer-2 and effects-supervisor copy raft
given effects-supervisor takes charge
given effects-supervisor shows charge to first-ad seen 4 of 4

12:00 effects-supervisor makes charge ready in raft         established => refused READY-AREA only, happened
12:01 somebody reports an injury death with charge in raft  established => ok, stopped
