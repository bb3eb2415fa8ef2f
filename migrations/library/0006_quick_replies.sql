-- A library's own quick replies, and its own version of central ones (central_id); `enabled` 0 hides a central one.
create table quick_replies (
  library_id text not null,
  id text not null,
  central_id text,
  shortcut text not null,
  title text not null,
  text text not null,
  enabled integer not null default 1 check (enabled in (0, 1)),
  updated_at integer not null,
  updated_by text not null,
  primary key (library_id, id)
) strict, without rowid;
create unique index quick_replies_shortcut on quick_replies (library_id, shortcut);
create unique index quick_replies_central on quick_replies (library_id, central_id) where central_id is not null;
