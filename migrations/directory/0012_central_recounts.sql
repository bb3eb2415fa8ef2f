-- Libraries that have yet to hear that a central day was changed: until then, who waits there has the times of before.
create table central_recounts (
  library_id text not null primary key,
  -- not before: until then a Worker may remember the days of before
  at integer not null
) strict, without rowid;
create index central_recounts_at on central_recounts (at, library_id);
