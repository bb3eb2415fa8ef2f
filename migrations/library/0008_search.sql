-- In a migration of its own: D1 cannot export a database with a virtual table, so it must be possible to drop and rebuild both.
-- Shared by all libraries of this database; every search carries the library's term and joins back on library_id.
create table search_rows (
  docid integer primary key,
  library_id text not null,
  message_id text not null,
  unique (library_id, message_id)
) strict;
create virtual table search_index using fts5 (library, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
insert into search_index (search_index, rank) values ('secure-delete', 1);
