-- What is set once for all of a library and is no hours: one row, typed columns.
create table library_settings (
  library_id text not null,
  -- 'settings'
  id text not null,
  -- how patrons are addressed in what a library sends by itself
  form_of_address text not null default 'je' check (form_of_address in ('je', 'u')),
  -- how soon an answer comes, as patrons are told; a code of workers/auto-replies/promise.ts, null: nothing is promised
  promise text default 'hour',
  primary key (library_id, id)
) strict, without rowid;
create trigger library_settings_library before update of library_id on library_settings begin select raise(abort, 'library_id is fixed'); end;

-- What a library sends by itself: one document a library (workers/auto-replies/schema.ts). Without a row it is as a new library begins.
create table auto_replies (
  library_id text not null,
  -- 'auto_replies'
  id text not null,
  version integer not null,
  document text not null,
  changed_at integer not null,
  -- null: the migration, for a library that was there before there were automatic messages
  changed_by text,
  primary key (library_id, id),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger auto_replies_library before update of library_id on auto_replies begin select raise(abort, 'library_id is fixed'); end;

-- Every version that was saved, the present one too, with the settings of that moment: any can come back.
create table auto_replies_versions (
  library_id text not null,
  id text not null,
  version integer not null,
  document text not null,
  changed_at integer not null,
  changed_by text,
  primary key (library_id, id, version),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger auto_replies_versions_library before update of library_id on auto_replies_versions begin select raise(abort, 'library_id is fixed'); end;

-- Which automatic message it is (workers/auto-replies/kinds.ts); null for what a person wrote.
alter table messages add column automatic text;
create index messages_automatic on messages (library_id, conversation_id, at) where automatic is not null;

-- When it is decided whether to confirm that a message came in; in the past once it was confirmed. Null: it was not.
alter table conversations add column receipt_at integer;

-- A library that works with Baak already is silent until its admin wants otherwise: nobody is surprised by what patrons get.
insert into auto_replies (library_id, id, version, document, changed_at, changed_by)
  select distinct library_id, 'auto_replies', 1,
    '{"greeting":{"enabled":false},"away":{"enabled":false},"received":{"enabled":false}}', 0, null
  from channels;
insert into auto_replies_versions (library_id, id, version, document, changed_at, changed_by)
  select library_id, id, version, document, changed_at, changed_by from auto_replies;

insert into sqlite_stat1 (tbl, idx, stat) values
  ('library_settings', 'library_settings', '100 1 1'),
  ('auto_replies', 'auto_replies', '100 1 1'),
  ('auto_replies_versions', 'auto_replies_versions', '1000 10 10 1'),
  ('messages', 'messages_automatic', '100000 1000 2 1');
analyze sqlite_schema;
