# American Made, 2015. After a day's wrap a small aeroplane was flown back in bad weather and in haste; two died, one was
# maimed. A pilot had said that he lacked time on the type; to whom is not told. Who was in command is disputed: both
# versions stand here, and none is chosen. The suits were settled in 2019. A third keeper is entered, and all have heard
# the plan, so that nothing is refused for what is not told.
story "American Made, 2015"
packs house
day 2015-09-11 zone America/Bogota
person pilot-1 role operator accepted briefed
person pilot-2 role operator accepted briefed
person keeper role operator accepted briefed
person passenger role effects accepted briefed
person first-ad role first-ad accepted briefed
thing aeroplane aircraft
setup flight "The way back, after the wrap"
skill passenger flying
skill pilot-1 flying
skill pilot-2 flying
inside flight passenger
given keeper takes aeroplane

16:00 somebody reports equipment-concern about aeroplane "Too little time on the type" reported => ok
17:00 first-ad plans thing aeroplane in flight by pilot-1           disputed command first => ok
17:00 first-ad plans thing aeroplane in flight by pilot-2           disputed command second => ok
17:01 passenger, pilot-1 and pilot-2 copy flight                    => ok
# The weather, and the time on the type: two of four points were not there.
17:02 keeper shows aeroplane to first-ad seen 2 of 4                established => refused SHOW-PARTIAL only, happened
17:10 pilot-1 makes aeroplane ready in flight                       disputed command first => refused ITEM-DOUBTED, THING-UNCHECKED only, happened
17:10 pilot-2 makes aeroplane ready in flight                       disputed command second => refused ITEM-DOUBTED, THING-UNCHECKED only, happened
17:40 somebody reports an injury death with aeroplane in flight     established => ok, stopped
