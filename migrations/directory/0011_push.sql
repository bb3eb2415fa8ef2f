-- Browsers on which a person wants to hear that somebody waits, also while no console is open there.
create table push_devices (
  id text not null primary key,
  person_id text not null references people (id),
  -- the session it was last used in: signing out of that ends it
  session_id text not null,
  -- SHA-256 of the address: the same browser twice is one device
  endpoint_hash text not null unique,
  device text not null,
  -- the address at the push service and the browser's keys
  sealed text not null,
  created_at integer not null,
  seen_at integer not null
) strict, without rowid;
create index push_devices_person on push_devices (person_id, seen_at);
create index push_devices_session on push_devices (session_id);
create index push_devices_seen on push_devices (seen_at);

-- What a device is to hear of a library: the newest only, because each replaces the one before.
create table pushes (
  device_id text not null references push_devices (id) on delete cascade,
  library_id text not null references libraries (id),
  kind text not null check (kind in ('unseen', 'soon', 'late')),
  -- when it was decided: the same decision again changes nothing
  decided_at integer not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at integer not null,
  sent_at integer,
  primary key (device_id, library_id)
) strict, without rowid;
create index pushes_due on pushes (next_attempt_at, device_id, library_id) where state = 'queued';

-- However a session or a membership ends, and whichever Worker ends it: nothing is heard there any more.
create trigger sessions_end_push after update of revoked_at on sessions when new.revoked_at is not null
begin
  delete from push_devices where session_id = new.id;
end;
create trigger memberships_end_push after update of ended_at on memberships when new.ended_at is not null
begin
  delete from push_devices where person_id = new.person_id
    and not exists (select 1 from memberships where person_id = new.person_id and ended_at is null);
end;
