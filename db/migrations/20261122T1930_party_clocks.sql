-- Terms that run against another party of a case: a defence, a suit against a ruling.

alter table case_clock drop constraint case_clock_duty_check;
alter table case_clock add constraint case_clock_duty_check check (duty in ('office', 'applicant', 'party'));
