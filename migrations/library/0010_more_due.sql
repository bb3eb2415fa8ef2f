-- SQLite cannot change a check: the tables whose list of kinds grew are made anew. Nothing refers to them.
create table due_2 (
  kind text not null check (kind in ('delivery', 'prune_delivery', 'waiting_item', 'outbox', 'seal', 'attachment', 'prune_attachment', 'patron_block', 'templates')),
  at integer not null,
  library_id text not null,
  id text not null,
  primary key (kind, at, library_id, id)
) strict, without rowid;
insert into due_2 (kind, at, library_id, id) select kind, at, library_id, id from due;
-- the templates of what is connected already are listed at the next tick
insert into due_2 (kind, at, library_id, id) select 'templates', 0, library_id, id from channels where kind = 'whatsapp';
drop table due;
alter table due_2 rename to due;
create trigger due_library before update of library_id on due begin select raise(abort, 'library_id is fixed'); end;

create table waiting_items_2 (
  library_id text not null,
  channel_id text not null,
  target_external_id text not null,
  id text not null,
  kind text not null check (kind in ('status', 'edit', 'deletion')),
  content text not null,
  received_at integer not null,
  primary key (library_id, channel_id, target_external_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
insert into waiting_items_2 (library_id, channel_id, target_external_id, id, kind, content, received_at)
  select library_id, channel_id, target_external_id, id, kind, content, received_at from waiting_items;
drop table waiting_items;
alter table waiting_items_2 rename to waiting_items;
create trigger waiting_items_library before update of library_id on waiting_items begin select raise(abort, 'library_id is fixed'); end;

create table outbox_2 (
  library_id text not null,
  -- the message's id
  id text not null,
  conversation_id text not null,
  channel_id text not null,
  patron_id text not null,
  -- held: written outside the window, leaves when the patron opens it
  state text not null check (state in ('queued', 'sending', 'uncertain', 'held')),
  -- when to look again: the next attempt, the end of the lease, the moment to ask a person, or the end of holding. The same as its row in due; null once asked.
  wake_at integer,
  attempts integer not null default 0,
  created_at integer not null,
  lease_id text,
  -- a person is asked when no evidence came in time
  asked_at integer,
  -- what the conversation was before this answer, for taking it back (JSON)
  undo text,
  primary key (library_id, id),
  foreign key (library_id, id) references messages (library_id, id),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
insert into outbox_2 (library_id, id, conversation_id, channel_id, patron_id, state, wake_at, attempts, created_at, lease_id, asked_at, undo)
  select library_id, id, conversation_id, channel_id, patron_id, state, wake_at, attempts, created_at, lease_id, asked_at, undo from outbox;
drop table outbox;
alter table outbox_2 rename to outbox;
-- the order in which they must leave
create index outbox_conversation on outbox (library_id, conversation_id, created_at, id);
create index outbox_channel on outbox (library_id, channel_id, id);
create trigger outbox_library before update of library_id on outbox begin select raise(abort, 'library_id is fixed'); end;
