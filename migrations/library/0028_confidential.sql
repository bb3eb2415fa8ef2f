-- A complaint about one of us: for coordinators and whoever it is assigned to.
alter table conversations add column confidential integer not null default 0 check (confidential in (0, 1));
