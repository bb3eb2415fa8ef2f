-- When a library is there: one document a library (workers/hours/schema.ts). Saying which version a change was made from
-- keeps two admins from undoing each other.
create table hours (
  library_id text not null,
  -- 'hours'
  id text not null,
  version integer not null,
  document text not null,
  changed_at integer not null,
  changed_by text not null,
  primary key (library_id, id),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger hours_library before update of library_id on hours begin select raise(abort, 'library_id is fixed'); end;

-- Every version that was ever saved, the present one too, so that any can come back.
create table hours_versions (
  library_id text not null,
  id text not null,
  version integer not null,
  document text not null,
  changed_at integer not null,
  changed_by text not null,
  primary key (library_id, id, version),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger hours_versions_library before update of library_id on hours_versions begin select raise(abort, 'library_id is fixed'); end;

-- Kinds of what is due are a type (workers/lib/due.ts): with a check here, each new one would make the table anew.
create table due_2 (
  kind text not null,
  at integer not null,
  library_id text not null,
  id text not null,
  primary key (kind, at, library_id, id)
) strict, without rowid;
insert into due_2 (kind, at, library_id, id) select kind, at, library_id, id from due;
drop table due;
alter table due_2 rename to due;
create trigger due_library before update of library_id on due begin select raise(abort, 'library_id is fixed'); end;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('hours', 'hours', '100 1 1'),
  ('hours_versions', 'hours_versions', '2000 20 20 1'),
  ('due', 'due', '1000000 100000 2 1 1');
analyze sqlite_schema;
