create table patrons (
  library_id text not null,
  id text not null,
  scope text not null,
  name text,
  username text,
  phone text,
  first_seen_at integer not null,
  blocked_at integer,
  blocked_by text,
  primary key (library_id, id)
) strict, without rowid;

-- Who is this? (library, scope, external id): a business-scoped user id, its parent, or a phone number (wa_id).
create table patron_identities (
  library_id text not null,
  scope text not null,
  external_id text not null,
  kind text not null check (kind in ('user_id', 'parent_user_id', 'wa_id')),
  patron_id text not null,
  since_at integer not null,
  primary key (library_id, scope, external_id),
  foreign key (library_id, patron_id) references patrons (library_id, id)
) strict, without rowid;
create index patron_identities_patron on patron_identities (library_id, patron_id);

create table patron_changes (
  library_id text not null,
  id text not null,
  patron_id text not null,
  at integer not null,
  field text not null check (field in ('name', 'username', 'phone', 'user_id', 'parent_user_id', 'wa_id')),
  before text,
  after text,
  primary key (library_id, id),
  foreign key (library_id, patron_id) references patrons (library_id, id)
) strict, without rowid;
create index patron_changes_patron on patron_changes (library_id, patron_id, at);

create table conversations (
  library_id text not null,
  id text not null,
  channel_id text not null,
  patron_id text not null,
  state text not null check (state in ('waiting_on_us', 'waiting_on_patron', 'closed')),
  -- the order of the list: due time while we are waited for, else the last thing that happened
  sort_at integer not null,
  waiting_since integer,
  due_at integer,
  assignee_id text,
  unread integer not null default 0,
  -- the patron thanked us after our answer: no clock runs, the list says so
  thanked_at integer,
  last_inbound_at integer,
  window_ends_at integer,
  last_at integer not null,
  last_text text,
  last_kind text not null,
  last_origin text not null check (last_origin in ('patron', 'staff', 'automatic', 'phone_app')),
  opened_at integer not null,
  closed_at integer,
  closed_by text,
  -- the change counter when this conversation last changed
  seq integer not null,
  primary key (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id),
  foreign key (library_id, patron_id) references patrons (library_id, id),
  foreign key (library_id, assignee_id) references members (library_id, id)
) strict, without rowid;
create unique index conversations_open on conversations (library_id, channel_id, patron_id) where state <> 'closed';
create index conversations_list on conversations (library_id, state, sort_at, id);
create index conversations_assignee on conversations (library_id, assignee_id, state, sort_at, id) where state <> 'closed';
create index conversations_seq on conversations (library_id, seq);
create index conversations_patron on conversations (library_id, patron_id, opened_at);

create table messages (
  library_id text not null,
  id text not null,
  conversation_id text not null,
  channel_id text not null,
  -- Meta's id (wamid); ours gets one when Meta accepts it
  external_id text,
  origin text not null check (origin in ('patron', 'staff', 'automatic', 'phone_app')),
  author_id text,
  kind text not null,
  text text,
  -- what a kind without a face of its own carried, as Meta sent it (JSON)
  content text,
  reply_to_external_id text,
  -- the sender's clock, in ms; orders the thread, arrival breaks ties (ids are sortable)
  at integer not null,
  received_at integer not null,
  status text not null check (status in ('received', 'queued', 'sending', 'uncertain', 'accepted', 'sent', 'delivered', 'read', 'failed', 'withdrawn')),
  failure_code integer,
  failure_reason text,
  accepted_at integer,
  sent_at integer,
  delivered_at integer,
  read_at integer,
  resend_of text,
  seq integer not null,
  primary key (library_id, id),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, channel_id) references channels (library_id, id),
  foreign key (library_id, author_id) references members (library_id, id),
  foreign key (library_id, resend_of) references messages (library_id, id)
) strict, without rowid;
create unique index messages_external on messages (library_id, channel_id, external_id) where external_id is not null;
create index messages_thread on messages (library_id, conversation_id, at, id);
create unique index messages_resend on messages (library_id, resend_of) where resend_of is not null;

-- A note is not a message: nothing that sends reads this table.
create table notes (
  library_id text not null,
  id text not null,
  conversation_id text not null,
  author_id text not null,
  text text not null,
  at integer not null,
  seq integer not null,
  primary key (library_id, id),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, author_id) references members (library_id, id)
) strict, without rowid;
create index notes_thread on notes (library_id, conversation_id, at, id);

create table drafts (
  library_id text not null,
  conversation_id text not null,
  person_id text not null,
  mode text not null check (mode in ('reply', 'note')),
  text text not null,
  updated_at integer not null,
  primary key (library_id, person_id, conversation_id, mode),
  foreign key (library_id, conversation_id) references conversations (library_id, id),
  foreign key (library_id, person_id) references members (library_id, id)
) strict, without rowid;
