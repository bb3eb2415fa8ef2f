-- The association's texts; every library has them at once and may override or switch off each (quick_replies in its own database).
create table central_quick_replies (
  id text not null primary key,
  shortcut text not null unique,
  title text not null,
  topic text not null,
  -- je, u and English: the same answer in three voices
  text text not null,
  text_u text not null,
  text_en text not null,
  enabled integer not null default 1 check (enabled in (0, 1)),
  position integer not null
) strict, without rowid;
