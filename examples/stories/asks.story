# What was asked for and refused, on a production of October 2021, by roles only, as far as the public record goes.
# "established": a court's outcome, an admission or an agency's finding (the agency's were contested and settled without
# admission); "reported": one witness or the press; "disputed": the record contradicts itself, and each version stands.
# Days are about; what a letter said is told in short. The rules named are this program's: none of them bound anybody then,
# and no line says that anything would not have happened.
# For whom the training of the 17th was asked is disputed, and so what the answer was about. It is entered on the weapon and
# on the setup of the 21st, where both accounts are read side by side.
story "What was asked"
packs house bulletin-1
day 2021-10-05 zone America/Denver
person armorer           role armorer accepted
person first-ad          role first-ad safety-advisor accepted
person line-producer     role production-manager accepted
person lead-actor        role performer
person young-actor       role performer
person first-assistant   role camera
person second-assistant  role camera
person camera-operator   role camera
person director          role director accepted
person cinematographer   role cinematographer
weapon revolver-1 revolver fires capacity 6
setup church "A close shot of a cross draw"
plan revolver-1 in church for lead-actor dummy count 6
inside church director, cinematographer

# Hired with two functions, some days as armorer, the others as props assistant. She is criticised in writing for the time
# that guns take, and asks for more of it.
09:00 line-producer gives armorer role props                         established => ok
day 2021-10-12
09:00 armorer asks as armorer for time about revolver-1 "Divided work leads to mistakes; more days as armorer" reported => ok
18:00 line-producer answers ask 1 no not-needed "The other props need the time"  reported => ok

# She asks for another session. She says that it was refused; the line producer says that it was for the young actor, no
# request for the lead, and that it costs insurance. Asked whether more days: no more.
day 2021-10-17
10:00 armorer asks as armorer for training about revolver-1 in church for lead-actor "Another session"  disputed session for-the-lead => ok
10:05 line-producer answers ask 2 no money "No more"                 disputed session for-the-lead => refused ASK-TRAINING only, happened
10:00 armorer asks as armorer for training about revolver-1 in church for young-actor "Another session" disputed session for-the-young-actor => ok
10:05 line-producer answers ask 2 no insurance "Not a request for the lead" disputed session for-the-young-actor => refused ASK-TRAINING only, happened

# The resignation by e-mail the evening before: that it was sent is established, the company calls its content false.
day 2021-10-20
20:00 first-assistant reports firearm-concern "Gunfights played fast and loose; two discharges" established => ok
20:00 first-assistant reports near-miss "An effects charge around crew between takes"           established => ok
20:00 first-assistant reports other-concern "Safety meetings, lodging, the drive, pay"          established => ok
20:01 first-assistant leaves the production "By e-mail"                                         established => ok

# In the morning the camera crew collects its gear and goes; others are hired, and the day goes on.
day 2021-10-21
06:30 first-ad opens the day                                         established => ok
06:30 second-assistant leaves the production                         established => ok
06:31 camera-operator leaves the production                          established => ok
07:00 first-ad adds person new-operator role camera                  established => ok
# Whether a meeting spoke of weapons is not known. Nothing says that the answers of that week were read out.
07:30 first-ad holds the meeting with armorer                        disputed meeting held => refused ASK-UNREAD only, happened
07:30 nothing                                                        disputed meeting none => ok
# For what becomes a line-up she is not called to the room.
13:05 armorer takes revolver-1                                       reported => refused DUTY-SECOND, CLASS-HELD, happened
13:45 somebody begins line-up in church                              established => refused ARMORER-ABSENT, COPY-MISSING, happened
