-- Open conversations that are more than a question: they have terms, which are worked out anew when the hours or terms change.
create index conversations_kinds on conversations (library_id, id) where kind is not null and state <> 'closed';

-- Those of today were never: in an hour, when the Worker of before is gone.
insert or ignore into due (kind, at, library_id, id)
  select 'hours_changed', (unixepoch() + 3600) * 1000, library_id, 'terms' from channels;
insert into sqlite_stat1 (tbl, idx, stat) values ('conversations', 'conversations_kinds', '4000 40 1');
analyze sqlite_schema;
