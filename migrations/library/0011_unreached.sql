-- What became of our answer when it did not reach the patron, or nobody knows: the list says so while the patron waits for us.
alter table conversations add column unreached text check (unreached in ('failed', 'uncertain'));
