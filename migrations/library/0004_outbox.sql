-- What must leave. The row goes when its message reached an end; the message and its attempts stay.
create table outbox (
  library_id text not null,
  -- the message's id
  id text not null,
  conversation_id text not null,
  channel_id text not null,
  patron_id text not null,
  state text not null check (state in ('queued', 'sending', 'uncertain')),
  -- when to look again: the next attempt, the end of the lease, or the moment to ask a person. The same as its row in due; null once asked.
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
-- the order in which they must leave
create index outbox_conversation on outbox (library_id, conversation_id, created_at, id);
create index outbox_channel on outbox (library_id, channel_id, id);

create table send_attempts (
  library_id text not null,
  id text not null,
  message_id text not null,
  number integer not null,
  started_at integer not null,
  ended_at integer,
  outcome text not null check (outcome in ('started', 'delivered', 'failed', 'uncertain')),
  code integer,
  trace_id text,
  primary key (library_id, id),
  foreign key (library_id, message_id) references messages (library_id, id)
) strict, without rowid;
create index send_attempts_message on send_attempts (library_id, message_id, number);

-- How fast may we send: per number and per number + patron. `ready_at` is the theoretical arrival time of GCRA.
create table paces (
  library_id text not null,
  id text not null,
  ready_at integer not null,
  primary key (library_id, id)
) strict, without rowid;
