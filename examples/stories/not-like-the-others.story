# One piece of the rack is heavy: it opens. Nobody goes on with a rack of which one was not like the others.
# That is a firearm nobody entered: the set stops.
story "Not like the others"
packs house
day 2031-05-02 zone Europe/Rome
person ada role armorer accepted
person bo  role first-ad accepted
rack rifles rubber count 12 colour blue

08:00 ada passes rifles before bo seen 11 of 12 failed 1    => ok, stopped
08:01 ada issues 11 of rifles                               => refused STOPPED, RACK-UNCHECKED only
08:05 bo reports firearm-concern "One of the twelve is steel" => ok
08:10 bo explains the stop weapon "A steel one among the rubber; it is locked away, its supplier is asked" => ok
08:11 ada accounts for the weapons                          => ok
08:12 bo releases the set                                   => ok
08:12 ada releases the set                                  => ok
08:13 ada issues 11 of rifles                               => refused RACK-UNCHECKED only
08:30 ada passes rifles before bo seen 12 of 12             => ok
08:31 ada issues 12 of rifles                               => ok
