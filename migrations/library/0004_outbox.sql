-- What must leave. The row goes when its message reached an end; the message and its attempts stay.
create table outbox (
  library_id text not null,
  -- the message's id
  id text not null,
  conversation_id text not null,
  channel_id text not null,
  patron_id text not null,
  state text not null check (state in ('queued', 'sending', 'uncertain')),
  next_attempt_at integer not null,
  attempts integer not null default 0,
  lease_id text,
  lease_until integer,
  -- a person is asked when no evidence came in time
  asked_at integer,
  primary key (library_id, id),
  foreign key (library_id, id) references messages (library_id, id),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
create index outbox_conversation on outbox (library_id, conversation_id, id);
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
