-- For the hourly removal of what nobody can use any more.
create index on access.sign_in_failure (at);
create index on access.session (expires_at);
create index on access.command (at);
