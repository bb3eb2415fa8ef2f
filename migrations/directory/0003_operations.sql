-- Signed bodies and changes that belong to no library we know. Sealed, kept for seven days.
create table quarantine (
  id text not null primary key,
  received_at integer not null,
  reason text not null check (reason in ('unparsable', 'no_account', 'unknown_account')),
  object text,
  field text,
  -- what Meta said it was for, so that an operator can see which number to connect
  account text,
  raw text,
  object_key text,
  state text not null default 'waiting' check (state in ('waiting', 'replayed')),
  replayed_at integer
) strict, without rowid;
create index quarantine_received on quarantine (received_at, id);

-- Mail leaves like a message does: a row first, then attempts. The text holds secrets, so it is sealed.
create table mails (
  id text not null primary key,
  recipient text not null,
  sealed text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at integer not null,
  created_at integer not null,
  sent_at integer
) strict, without rowid;
create index mails_due on mails (next_attempt_at, id) where state = 'queued';

create table chores (
  id text not null primary key,
  last_started_at integer,
  last_finished_at integer,
  last_handled integer not null default 0,
  error text
) strict, without rowid;

create table operator_log (
  id text not null primary key,
  at integer not null,
  person_id text not null references people (id),
  act text not null,
  subject text
) strict, without rowid;

create table audit (
  id text not null primary key,
  library_id text references libraries (id),
  at integer not null,
  person_id text,
  act text not null,
  subject text
) strict, without rowid;
create index audit_library on audit (library_id, at);

create trigger audit_update before update on audit begin select raise(abort, 'audit is append-only'); end;
create trigger audit_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;
