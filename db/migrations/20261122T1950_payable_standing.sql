-- Where money stands is no state of a thing: those are written by the engine alone.

alter table payable rename column state to standing;
