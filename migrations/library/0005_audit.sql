-- Who did what, never what was said. `seq` is the change counter of the commit, `part` the row within it.
create table audit (
  library_id text not null,
  seq integer not null,
  part integer not null,
  at integer not null,
  actor_kind text not null check (actor_kind in ('staff', 'patron', 'system', 'operator')),
  actor_id text,
  act text not null,
  conversation_id text,
  subject_id text,
  details text,
  primary key (library_id, seq, part)
) strict, without rowid;
-- the lines that a thread shows between its messages
create index audit_thread on audit (library_id, conversation_id, at)
  where act in ('conversation_closed', 'conversation_reopened', 'conversation_assigned', 'conversation_claimed', 'conversation_given_back');
create trigger audit_update before update on audit begin select raise(abort, 'audit is append-only'); end;
create trigger audit_delete before delete on audit begin select raise(abort, 'audit is append-only'); end;

-- SQLite has no hash function, so a chore seals what was written since: a chain that outlives its rows.
create table audit_seals (
  library_id text not null,
  to_seq integer not null,
  from_seq integer not null,
  rows integer not null,
  hash text not null,
  previous_hash text not null,
  sealed_at integer not null,
  primary key (library_id, to_seq)
) strict, without rowid;
create trigger audit_seals_update before update on audit_seals begin select raise(abort, 'seals are append-only'); end;
create trigger audit_seals_delete before delete on audit_seals begin select raise(abort, 'seals are append-only'); end;
