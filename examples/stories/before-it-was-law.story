# A pack has dates. What became law in January binds nobody in December, and is not adopted as if it did.
story "Before it was law"
packs house
day 2024-12-30 zone America/Los_Angeles
person pam role producer accepted
person bo role first-ad accepted

09:00 pam adopts us-ca-part13   => refused PACK-DATES only
day 2025-01-02
08:00 bo opens the day          => ok
08:01 pam adopts us-ca-part13   => ok
