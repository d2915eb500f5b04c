-- What a city decides for itself (who confirms whose report, when an order is put before the leaders), as its administrator set it.
alter table city add column rules jsonb not null default '{}';
