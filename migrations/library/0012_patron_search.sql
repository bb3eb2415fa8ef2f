-- Patrons are found by the beginning of any word of their name or user name, and by any part of their number, whatever the number
-- of patrons. Triggers keep it: no Worker, old or new, can write a patron past it or leave the words of one that is gone.
-- In a migration of its own, as 0008: D1 cannot export a database with a virtual table, so it must be possible to drop and rebuild it.
create table patron_rows (
  docid integer primary key,
  library_id text not null,
  patron_id text not null,
  unique (library_id, patron_id)
) strict;
-- The words of a patron. A number comes with each of its own ends, so that the beginning of one of these is any part of it.
create view patron_words as
  select library_id, id as patron_id, replace(library_id, '_', '') as library,
    coalesce(name, '') || ' ' || coalesce(username, '') || ' ' || coalesce(
      phone || ' ' || substr(phone, 2) || ' ' || substr(phone, 3) || ' ' || substr(phone, 4) || ' ' || substr(phone, 5) || ' ' ||
      substr(phone, 6) || ' ' || substr(phone, 7) || ' ' || substr(phone, 8) || ' ' || substr(phone, 9) || ' ' ||
      substr(phone, 10) || ' ' || substr(phone, 11) || ' ' || substr(phone, 12) || ' ' || substr(phone, 13), '') as text
  from patrons;
create virtual table patron_index using fts5 (library, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
insert into patron_index (patron_index, rank) values ('secure-delete', 1);

create trigger patron_rows_words after insert on patron_rows begin
  insert into patron_index (rowid, library, text) select new.docid, library, text from patron_words where library_id = new.library_id and patron_id = new.patron_id;
end;
create trigger patron_rows_gone after delete on patron_rows begin delete from patron_index where rowid = old.docid; end;
create trigger patrons_row after insert on patrons begin
  insert into patron_rows (library_id, patron_id) values (new.library_id, new.id);
end;
create trigger patrons_words after update of name, username, phone on patrons begin
  update patron_index set text = (select text from patron_words where library_id = new.library_id and patron_id = new.id)
    where rowid = (select docid from patron_rows where library_id = new.library_id and patron_id = new.id);
end;
create trigger patrons_gone after delete on patrons begin
  delete from patron_rows where library_id = old.library_id and patron_id = old.id;
end;
create trigger patron_rows_library before update of library_id on patron_rows begin select raise(abort, 'library_id is fixed'); end;
insert into patron_rows (library_id, patron_id) select library_id, id from patrons order by first_seen_at;
