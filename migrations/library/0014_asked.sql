-- The sends about which a person was asked and has not decided, for the operator's counts over all libraries: only they are in it.
create index outbox_asked on outbox (library_id, asked_at, id) where asked_at is not null;
insert into sqlite_stat1 (tbl, idx, stat) values ('outbox', 'outbox_asked', '1000 10 1 1');
analyze sqlite_schema;
