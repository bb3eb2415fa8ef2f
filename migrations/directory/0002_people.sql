create table people (
  id text not null primary key,
  -- lower case, trimmed
  email text not null unique,
  name text not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- single-letter keys can be switched off (WCAG 2.1.4)
  single_keys integer not null default 1 check (single_keys in (0, 1)),
  operator integer not null default 0 check (operator in (0, 1)),
  created_at integer not null
) strict, without rowid;

create table memberships (
  person_id text not null references people (id),
  library_id text not null references libraries (id),
  role text not null check (role in ('viewer', 'trainee', 'staff', 'coordinator', 'admin')),
  created_at integer not null,
  ended_at integer,
  primary key (person_id, library_id)
) strict, without rowid;
create index memberships_library on memberships (library_id, person_id);

-- Codes and session tokens are kept as SHA-256 only.
create table sign_in_codes (
  id text not null primary key,
  person_id text not null references people (id),
  code_hash text not null,
  created_at integer not null,
  expires_at integer not null,
  attempts integer not null default 0,
  used_at integer
) strict, without rowid;
create index sign_in_codes_person on sign_in_codes (person_id, created_at);

create table sessions (
  id text not null primary key,
  token_hash text not null unique,
  person_id text not null references people (id),
  device text not null,
  created_at integer not null,
  seen_at integer not null,
  expires_at integer not null,
  revoked_at integer
) strict, without rowid;
create index sessions_person on sessions (person_id, created_at);

-- Counts per keyed hash of an address or sender, for the time window that ends at resets_at.
create table rate_limits (
  id text not null primary key,
  count integer not null,
  resets_at integer not null
) strict, without rowid;
