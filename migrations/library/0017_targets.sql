-- How soon we answer on a channel, in minutes of service time; null: as its kind has it (workers/targets/target.ts).
alter table channels add column target_minutes integer;
alter table channels add column public_target_minutes integer;

-- The clock of who waits for us. remind_at: the next moment at which it needs a look, the same as its row in due; null: at once.
alter table conversations add column remind_at integer;
-- what was told of this waiting already, added up: 1 nobody is there, 2 nearly late, 4 late
alter table conversations add column reminded integer not null default 0;
-- staff: somebody said so; hint: the words did
alter table conversations add column urgent text check (urgent in ('staff', 'hint'));
-- put off until then: out of the lists, and of all warnings
alter table conversations add column wake_at integer;
alter table conversations add column put_off_by text;
-- why it is back: its time came, or the patron wrote
alter table conversations add column woke text check (woke in ('time', 'patron'));
-- somebody looks into it, and the patron was told that they hear of us by then
alter table conversations add column promised_at integer;
alter table conversations add column promised_by text;
-- null: a question
alter table conversations add column kind text check (kind in ('complaint', 'tip', 'suggestion', 'compliment', 'remark'));
alter table conversations add column confirm_by integer;
alter table conversations add column handle_by integer;

-- Triggers keep the reminders: whoever waits for us has one, and nobody else, whichever Worker wrote it. None on insert: with one,
-- SQLite would look for children of a new row in each table that refers to it.
create trigger conversations_clock after update of state, remind_at, wake_at on conversations
  when (case when new.state = 'waiting_on_us' and new.wake_at is null then coalesce(new.remind_at, 0) end)
    is not (case when old.state = 'waiting_on_us' and old.wake_at is null then coalesce(old.remind_at, 0) end)
begin
  delete from due where kind = 'target' and at = coalesce(old.remind_at, 0) and library_id = old.library_id and id = old.id
    and old.state = 'waiting_on_us' and old.wake_at is null;
  insert or ignore into due (kind, at, library_id, id) select 'target', coalesce(new.remind_at, 0), new.library_id, new.id
    where new.state = 'waiting_on_us' and new.wake_at is null;
end;
create trigger conversations_wake after update of state, wake_at on conversations
  when (case when new.state <> 'closed' then new.wake_at end) is not (case when old.state <> 'closed' then old.wake_at end)
begin
  delete from due where kind = 'wake' and at = old.wake_at and library_id = old.library_id and id = old.id;
  insert or ignore into due (kind, at, library_id, id) select 'wake', new.wake_at, new.library_id, new.id
    where new.state <> 'closed' and new.wake_at is not null;
end;

-- What a library wants of times, but for the targets of its channels; without a row the defaults hold.
create table target_settings (
  library_id text not null,
  id text not null,
  -- raised by each change: who saves says which one they changed
  version integer not null,
  complaint_confirm_days integer not null,
  complaint_days integer not null,
  other_days integer not null,
  -- sealed; gets a mail without content when something waits and nobody is there
  mailbox text,
  mailed_at integer,
  changed_at integer not null,
  changed_by text,
  primary key (library_id, id)
) strict, without rowid;
create trigger target_settings_library before update of library_id on target_settings begin select raise(abort, 'library_id is fixed'); end;

-- The secret of a waiting screen is in its link alone; here is its hash.
create table wait_screens (
  library_id text not null,
  id text not null,
  name text not null,
  secret_hash text not null,
  created_at integer not null,
  created_by text not null,
  last_used_at integer,
  revoked_at integer,
  primary key (library_id, id),
  foreign key (library_id, created_by) references members (library_id, id)
) strict, without rowid;
create trigger wait_screens_library before update of library_id on wait_screens begin select raise(abort, 'library_id is fixed'); end;

-- Whoever waits now gets a due time and a reminder at the next tick; in an hour, when the Worker of before is gone, all are looked at.
insert or ignore into due (kind, at, library_id, id) select 'target', 0, library_id, id from conversations where state = 'waiting_on_us';
insert or ignore into due (kind, at, library_id, id)
  select 'hours_changed', (unixepoch() + 3600) * 1000, library_id, 'all' from channels;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('target_settings', 'target_settings', '100 1 1'),
  ('wait_screens', 'wait_screens', '300 3 1');
analyze sqlite_schema;
