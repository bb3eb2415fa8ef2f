-- Closed from now on, because of something nobody planned for. It wins over every other hour (workers/hours/).
create table emergencies (
  library_id text not null,
  -- made by the console, so that the same press twice is one closure
  id text not null,
  -- JSON list of branches; null: all of them
  branches text,
  -- nobody answers the channels either
  channels integer not null check (channels in (0, 1)),
  from_at integer not null,
  -- later when it is extended, now when it ends early
  until_at integer not null,
  reason text not null,
  -- what patrons get to read
  text text not null,
  by_id text not null,
  at integer not null,
  -- taken back within the minute: it never was
  undone_at integer,
  primary key (library_id, id),
  foreign key (library_id, by_id) references members (library_id, id)
) strict, without rowid;
create index emergencies_until on emergencies (library_id, until_at);
create trigger emergencies_library before update of library_id on emergencies begin select raise(abort, 'library_id is fixed'); end;

-- Who waited when it was closed, and what became of telling them: a row each, so that nobody is told twice.
create table emergency_tellings (
  library_id text not null,
  emergency_id text not null,
  conversation_id text not null,
  state text not null check (state in ('pending', 'told', 'unreachable', 'needless')),
  message_id text,
  primary key (library_id, emergency_id, conversation_id),
  foreign key (library_id, emergency_id) references emergencies (library_id, id)
) strict, without rowid;
create index emergency_tellings_state on emergency_tellings (library_id, emergency_id, state, conversation_id);
create trigger emergency_tellings_library before update of library_id on emergency_tellings begin select raise(abort, 'library_id is fixed'); end;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('emergencies', 'emergencies', '1000 10 1'),
  ('emergencies', 'emergencies_until', '1000 10 1'),
  ('emergency_tellings', 'emergency_tellings', '50000 500 50 1'),
  ('emergency_tellings', 'emergency_tellings_state', '50000 500 50 20 1');
analyze sqlite_schema;
