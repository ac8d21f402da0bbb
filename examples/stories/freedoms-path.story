# Freedom's Path, 2019. A gun went off on the set and nobody meant it; nobody was gravely hurt, and the first AD was
# dismissed. On his next production nobody had to know of it. A report with an owner stays in the record, and holds the
# weapon until somebody has answered; it does not follow a person, and names no guilt. Day, time and kind of weapon only
# stand for what is not told.
story "Freedom's Path, 2019"
packs house
day 2019-06-01
person producer role producer accepted
person first-ad role first-ad accepted briefed
person armorer role armorer trained accepted briefed
weapon gun revolver fires capacity 6
given armorer takes gun

12:00 somebody says gun fired and nobody meant it           established => ok, stopped
12:30 producer takes role first-ad from first-ad            established => ok
12:31 somebody explains the stop unintended-discharge "What is on the record" => ok
# What was changed before the next shot is not told. By the rules it is asked of whoever answers for it.
12:32 armorer takes gun                                     => refused STOPPED, TAKE-NOT-LOCKED, ITEM-HELD only
