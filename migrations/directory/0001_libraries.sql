-- A library lives whole in one database; `database` names its binding (LIBRARIES_1, LIBRARIES_2, …).
create table libraries (
  id text not null primary key,
  name text not null,
  place text not null,
  time_zone text not null default 'Europe/Amsterdam',
  phone text,
  website text,
  database text not null,
  state text not null default 'active' check (state in ('active', 'suspended')),
  created_at integer not null,
  -- copy of the library's latest audit seal, so that its own database alone cannot rewrite history
  seal_seq integer,
  seal_hash text
) strict, without rowid;

-- Whose is a message? One number, page or account belongs to one library at a time;
-- only a WhatsApp account (waba_id) may be shared by several, and then holds a row for each.
create table channel_routes (
  kind text not null check (kind in ('phone_number_id', 'display_phone_number', 'waba_id', 'page_id', 'instagram_id')),
  external_id text not null,
  library_id text not null references libraries (id),
  channel_id text not null,
  primary key (kind, external_id, library_id, channel_id)
) strict, without rowid;
create unique index channel_routes_owner on channel_routes (kind, external_id) where kind <> 'waba_id';
create index channel_routes_library on channel_routes (library_id, channel_id);
