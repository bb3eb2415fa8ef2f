-- Who answers when: one document a library (workers/rosters/schema.ts), saved whole against the version it was made from.
-- A library without a row works without a roster.
create table rosters (
  library_id text not null,
  -- 'roster'
  id text not null,
  version integer not null,
  document text not null,
  -- the admin wants it: until then nobody sees it, and everybody is warned of everything
  enabled integer not null check (enabled in (0, 1)),
  -- people may say that they are busy or away
  presence integer not null check (presence in (0, 1)),
  changed_at integer not null,
  changed_by text not null,
  primary key (library_id, id),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger rosters_library before update of library_id on rosters begin select raise(abort, 'library_id is fixed'); end;

-- Every version that was ever saved, the present one too, so that any can come back.
create table roster_versions (
  library_id text not null,
  id text not null,
  version integer not null,
  document text not null,
  changed_at integer not null,
  changed_by text not null,
  primary key (library_id, id, version),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger roster_versions_library before update of library_id on roster_versions begin select raise(abort, 'library_id is fixed'); end;

-- Who said to be busy or away; whoever has no row, or one that is over, is available.
create table presences (
  library_id text not null,
  member_id text not null,
  state text not null check (state in ('busy', 'away')),
  at integer not null,
  -- the end of the hours in which it was said
  until_at integer not null,
  primary key (library_id, member_id),
  foreign key (library_id, member_id) references members (library_id, id)
) strict, without rowid;
create trigger presences_library before update of library_id on presences begin select raise(abort, 'library_id is fixed'); end;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('rosters', 'rosters', '100 1 1'),
  ('roster_versions', 'roster_versions', '2000 20 20 1'),
  ('presences', 'presences', '1000 10 1');
analyze sqlite_schema;
