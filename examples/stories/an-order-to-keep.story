# After an accident nothing private is erased any more: who ordered that, and who lifted it, is on the record.
story "An order to keep"
packs house
day 2031-05-02 zone Europe/Rome
person hal role producer accepted
person ed  role safety-advisor accepted
person gus role grip

09:00 hal erases the texts of gus       => ok
10:00 ed orders a legal hold "The accident of this morning" => ok
10:05 hal erases the texts of gus       => refused HOLD-ERASE only
10:06 gus erases the texts of gus       => refused ROLE-NOT-YOURS, HOLD-ERASE only
15:00 ed lifts the legal hold           => refused ROLE-NOT-YOURS only
16:00 hal lifts the legal hold "The inquiry has its copies" => ok
16:01 hal erases the texts of gus       => ok
