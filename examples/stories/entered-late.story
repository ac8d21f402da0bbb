# The link was gone for an hour. What was rightly done is entered afterwards, with the time it was done and the time it
# was entered; a look entered late is on the record and is nobody's look. The day itself was opened late too.
story "Entered late"
packs house bulletin-1
day 2031-05-02 zone Europe/Rome not-opened
person ada role armorer trained accepted
person bo  role first-ad accepted
person cy  role performer trained
weapon colt-1 revolver fires capacity 6 tag 14

08:50 ada takes colt-1 on-paper about 08:10                                     => refused DAY-NOT-OPEN only, happened
08:51 bo opens the day                                                          => ok
08:52 ada opens colt-1 to bo seen empty 6 of 6 bore on-paper about 08:11        => ok
08:53 ada locks colt-1                                                          => refused LOCK-NO-LOOK only
08:54 ada opens colt-1 to bo seen empty 6 of 6 bore                             => ok
08:55 ada locks colt-1                                                          => ok
09:40 bo holds the meeting with ada late about 09:00                            => ok
09:41 cy attends the meeting late about 09:00                                   => ok
# The one who showed may not enter the look: the one who looked does.
10:00 ada takes colt-1                                                          => ok
10:01 ada opens colt-1 to bo seen empty 6 of 6 bore entered by ada              => refused LOOK-WRONG-HAND only, happened
10:02 ada locks colt-1                                                          => refused LOCK-NO-LOOK only
10:03 ada opens colt-1 to bo seen empty 6 of 6 bore entered by cy               => ok
10:04 ada locks colt-1                                                          => ok
