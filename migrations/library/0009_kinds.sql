-- Every kind that WhatsApp carries: what a message holds beside its words, and what became of it later.
alter table messages add column forwarded integer not null default 0 check (forwarded in (0, 1, 2));
alter table messages add column edited_at integer;
-- a tombstone: the words, versions and files are gone, that there was a message stays
alter table messages add column deleted_at integer;
-- somebody else (another party of Meta's) had the thread when this was written
alter table messages add column standby integer not null default 0 check (standby in (0, 1));
-- from before the number was connected: it triggered nothing
alter table messages add column imported integer not null default 0 check (imported in (0, 1));
-- what Meta charged, from the first status that proves delivery
alter table messages add column price_category text;
alter table messages add column price_type text;
-- reactions are shown on the message they are about
create index messages_reactions on messages (library_id, channel_id, reply_to_external_id) where kind = 'reaction';

-- What a message said before it was edited; the newest version is the message itself. `original` is the first.
create table message_versions (
  library_id text not null,
  message_id text not null,
  -- Meta's id of the edit, or 'original'
  id text not null,
  at integer not null,
  text text,
  primary key (library_id, message_id, id),
  foreign key (library_id, message_id) references messages (library_id, id)
) strict, without rowid;
create trigger message_versions_library before update of library_id on message_versions begin select raise(abort, 'library_id is fixed'); end;

-- A file of a message. Inbound it is fetched from Meta after the words are shown; outbound a colleague uploads it first.
create table attachments (
  library_id text not null,
  id text not null,
  conversation_id text not null,
  channel_id text not null,
  -- null while a colleague has uploaded it and not sent it yet
  message_id text,
  kind text not null check (kind in ('image', 'video', 'audio', 'voice', 'document', 'sticker')),
  -- as the sender named it: never used as a path
  name text,
  -- what the sender says it is; `type` is what its first bytes say
  declared_type text,
  type text,
  size integer,
  sha256 text,
  width integer,
  height integer,
  -- Meta's id of the file: where an inbound one is fetched, and an outbound one once it is uploaded there
  media_id text,
  media_at integer,
  state text not null check (state in ('waiting', 'stored', 'failed', 'gone')),
  reason text,
  attempts integer not null default 0,
  -- the end of the lease or the next attempt, the same moment as its row in due; null when nothing is to happen
  wake_at integer,
  object_key text,
  uploaded_by text,
  created_at integer not null,
  primary key (library_id, id),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id),
  foreign key (library_id, message_id) references messages (library_id, id),
  foreign key (library_id, uploaded_by) references members (library_id, id)
) strict, without rowid;
create index attachments_message on attachments (library_id, message_id) where message_id is not null;
create index attachments_conversation on attachments (library_id, conversation_id, created_at);
create trigger attachments_library before update of library_id on attachments begin select raise(abort, 'library_id is fixed'); end;

-- the lines that a thread shows are more kinds now
drop index audit_thread;
create index audit_thread on audit (library_id, conversation_id, at)
  where act in ('conversation_closed', 'conversation_reopened', 'conversation_assigned', 'conversation_claimed', 'conversation_given_back', 'patron_blocked', 'patron_unblocked', 'thread_handed_over', 'thread_taken_back', 'held_expired', 'conversation_merged');

-- Which branch somebody wrote to (a QR code, an ad, a button), and who has the thread when it is not us.
alter table conversations add column branch_id text;
alter table conversations add column owner text;
-- when that was so: older news of it changes nothing
alter table conversations add column owner_at integer;
-- the template that told the patron that an answer waits; null when none does
alter table conversations add column held_by text;
alter table branches add column latitude real;
alter table branches add column longitude real;

alter table channels add column read_receipts integer not null default 0 check (read_receipts in (0, 1));
alter table channels add column typing_indicator integer not null default 0 check (typing_indicator in (0, 1));
alter table channels add column quality text;
alter table channels add column messaging_limit text;

-- What an event says, in a word that the console has a sentence for; `facts` are its plain values (JSON).
alter table channel_events add column what text;
alter table channel_events add column severity text not null default 'info' check (severity in ('info', 'warn', 'critical'));
alter table channel_events add column facts text;

-- A blocked patron's messages are counted and not kept; Meta is told too, which may take another try.
alter table patrons add column blocked_count integer not null default 0;
alter table patrons add column blocked_last_at integer;
alter table patrons add column block_sync text check (block_sync in ('pending', 'done', 'failed'));

-- What a patron decided about news and notices: what, when, and how we know.
create table consents (
  library_id text not null,
  id text not null,
  patron_id text not null,
  scope text not null check (scope in ('marketing')),
  value text not null check (value in ('stop', 'resume')),
  at integer not null,
  source text not null check (source in ('meta')),
  detail text,
  received_at integer not null,
  primary key (library_id, id),
  foreign key (library_id, patron_id) references patrons (library_id, id)
) strict, without rowid;
create index consents_patron on consents (library_id, patron_id, at);
create trigger consents_library before update of library_id on consents begin select raise(abort, 'library_id is fixed'); end;

-- Meta's templates of an account, mirrored: which may be sent, in which language, and why not.
create table templates (
  library_id text not null,
  id text not null,
  account_id text not null,
  external_id text,
  name text not null,
  -- as Meta spells it when sending: en_US
  language text not null,
  category text,
  -- APPROVED, PENDING, REJECTED, PAUSED, DISABLED, …
  status text not null,
  quality text,
  reason text,
  components text,
  -- the moment of the news that set the status: older news changes nothing
  status_at integer not null,
  synced_at integer,
  primary key (library_id, id)
) strict, without rowid;
create unique index templates_name on templates (library_id, account_id, name, language);
create trigger templates_library before update of library_id on templates begin select raise(abort, 'library_id is fixed'); end;

-- How many messages Meta delivered for a channel on a day, by what it charges for: counts without people.
create table daily_sends (
  library_id text not null,
  channel_id text not null,
  day_on text not null,
  category text not null,
  price_type text not null,
  count integer not null,
  primary key (library_id, channel_id, day_on, category, price_type),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
create trigger daily_sends_library before update of library_id on daily_sends begin select raise(abort, 'library_id is fixed'); end;
