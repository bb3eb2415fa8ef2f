-- One row a change. Its id is a hash of the change, so that a repeated delivery is the same row.
create table deliveries (
  library_id text not null,
  id text not null,
  channel_id text not null,
  field text not null,
  received_at integer not null,
  state text not null default 'received' check (state in ('received', 'done', 'dead')),
  attempts integer not null default 0,
  -- whoever holds the lease works on it; after it anyone may. The same moment as its row in due.
  lease_until integer not null,
  -- sealed; gone once every item has its outcome. A large change is in R2 and only its key is here.
  raw text,
  object_key text,
  -- the item to go on with when a job ended early, and what became of those before it (JSON)
  cursor integer not null default 0,
  outcomes text,
  error text,
  primary key (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
create index deliveries_dead on deliveries (library_id, received_at, id) where state = 'dead';

-- What arrived before its target: applied in the commit that stores the target.
create table waiting_items (
  library_id text not null,
  channel_id text not null,
  target_external_id text not null,
  id text not null,
  kind text not null check (kind in ('status')),
  content text not null,
  received_at integer not null,
  primary key (library_id, channel_id, target_external_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;

-- Account, template, quality and other news about a channel, as Meta sent it.
create table channel_events (
  library_id text not null,
  id text not null,
  channel_id text not null,
  field text not null,
  content text not null,
  at integer not null,
  received_at integer not null,
  primary key (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id)
) strict, without rowid;
create index channel_events_channel on channel_events (library_id, channel_id, at);
