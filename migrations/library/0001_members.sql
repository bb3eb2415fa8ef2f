-- The change counter of a library; raised in every commit, hinted by the Room, asked for by `changes?since=`.
create table counters (
  library_id text not null,
  id text not null,
  value integer not null,
  primary key (library_id, id)
) strict, without rowid;

-- What history refers to: people live in DIRECTORY and may leave, their name in a thread stays.
create table members (
  library_id text not null,
  id text not null,
  name text not null,
  initials text not null,
  left_at integer,
  primary key (library_id, id)
) strict, without rowid;

create table branches (
  library_id text not null,
  id text not null,
  name text not null,
  address text not null,
  phone text,
  primary key (library_id, id)
) strict, without rowid;

create table channels (
  library_id text not null,
  id text not null,
  kind text not null check (kind in ('whatsapp')),
  name text not null,
  -- WhatsApp: phone_number_id and waba_id
  external_id text not null,
  account_id text not null,
  display_phone_number text not null,
  -- within a scope (business portfolio, page, account) an external user id means one person
  scope text not null,
  state text not null default 'connected' check (state in ('connected', 'disconnected')),
  access_token text,
  -- sending stops while the breaker is open; receiving never depends on it
  breaker_opened_at integer,
  breaker_code integer,
  primary key (library_id, id)
) strict, without rowid;

-- Work that must happen at a moment. Ids only, written in the commit that makes the work,
-- read across libraries by the schedule alone.
create table due (
  kind text not null check (kind in ('delivery', 'prune_delivery', 'waiting_item', 'outbox', 'seal')),
  at integer not null,
  library_id text not null,
  id text not null,
  primary key (kind, at, library_id, id)
) strict, without rowid;
