-- What is removed when it is old is found by its age: the hourly chores read all sessions, codes, counts and mails of everybody.
create index sessions_expires on sessions (expires_at);
create index sign_in_codes_expires on sign_in_codes (expires_at);
create index rate_limits_resets on rate_limits (resets_at);
create index mails_created on mails (created_at);
