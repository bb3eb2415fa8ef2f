-- What a chore's last turn found: how long the oldest of its work had waited, and of how many things it failed.
alter table chores add column lag_ms integer not null default 0;
alter table chores add column last_failed integer not null default 0;
