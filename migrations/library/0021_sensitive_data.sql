-- What a library wants done with personal data in messages (workers/sensitive-data/). Without a row it is as these defaults say.
create table sensitive_data_settings (
  library_id text not null,
  -- 'settings'
  id text not null,
  -- what is certain is masked in the commit that stores the message
  mask_inbound integer not null default 1 check (mask_inbound in (0, 1)),
  -- an answer that asks for personal data: it may leave after a warning, or not at all
  outbound text not null default 'warn' check (outbound in ('warn', 'refuse')),
  -- how the library's own cards are numbered: # is a digit, all else is itself
  card_pattern text,
  pin_length integer,
  version integer not null,
  changed_at integer not null,
  changed_by text not null,
  primary key (library_id, id),
  foreign key (library_id, changed_by) references members (library_id, id)
) strict, without rowid;
create trigger sensitive_data_settings_library before update of library_id on sensitive_data_settings begin select raise(abort, 'library_id is fixed'); end;

insert into sqlite_stat1 (tbl, idx, stat) values ('sensitive_data_settings', 'sensitive_data_settings', '100 1 1');
analyze sqlite_schema;
