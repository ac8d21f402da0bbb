# Wonder Man, 2024, before shooting. A rigging crew took a cable from an old catwalk in a studio; a ledger that had
# weakened over decades gave way, and a technician fell 41 feet and died. The agency cited producer and studio. A look at
# a height sees its edge and what holds it; that the work was not shooting changes nothing.
story "Wonder Man, 2024"
packs house
day 2024-02-06 zone America/Los_Angeles
person rigging-lead role grip accepted briefed
person second-rigger role grip briefed
person technician role electric briefed
person first-ad role first-ad accepted briefed
thing catwalk height
skill technician height
setup stage "Before shooting: a cable comes down"
plan thing catwalk in stage for technician by rigging-lead
given technician, rigging-lead copy stage
given rigging-lead takes catwalk

07:00 rigging-lead shows catwalk to second-rigger seen 2 of 3   established => refused SHOW-PARTIAL only, happened
07:01 rigging-lead makes catwalk ready in stage                 established => refused THING-UNCHECKED only, happened
07:02 somebody reports an injury death with catwalk in stage    established => ok, stopped
