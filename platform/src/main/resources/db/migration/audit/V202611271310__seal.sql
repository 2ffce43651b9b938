-- The sealed chain over the log. A committed entry waits in audit.waiting until the sealer gives it a number and a hash.
call access.open_to_owner('audit.entry');

create table audit.waiting (
  entry_seq bigint primary key
);
call access.open_to_owner('audit.waiting');
call access.protect_from_requests('audit.waiting');

create table audit.seal (
  number bigint primary key check (number > 0),
  entry_seq bigint not null unique,
  sealed_at timestamptz not null,
  suite text not null,
  hash bytea not null
);
call access.open_to_owner('audit.seal');
call access.protect_from_requests('audit.seal');

create function audit.await_seal() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into audit.waiting (entry_seq) values (new.seq);
  return null;
end $$;
create trigger await_seal after insert on audit.entry for each row execute function audit.await_seal();
insert into audit.waiting select seq from audit.entry;

-- Beyond the grants: whoever is not the owner is told no, a superuser too.
create function audit.stays() returns trigger language plpgsql as $$
begin
  if current_user <> 'anlan_owner' then
    raise exception 'permission denied: the audit log only grows' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' then
    return new;
  end if;
  return old;
end $$;
create trigger stays before update or delete on audit.entry for each row execute function audit.stays();
create trigger stays before update or delete on audit.seal for each row execute function audit.stays();
create trigger stays_whole before truncate on audit.entry for each statement execute function audit.stays();
create trigger stays_whole before truncate on audit.seal for each statement execute function audit.stays();

-- The roles whose accounts read the log. Raises for everybody else, so that a wrong question never looks like an empty log.
create function audit.readers() returns text[] language sql immutable as $$ select array['AUDIT'] $$;
create function audit.may_read() returns boolean language plpgsql stable as $$
begin
  if not access.asks_as(audit.readers()) then
    raise exception 'permission denied: the audit log is read by auditors' using errcode = '42501';
  end if;
  return true;
end $$;
create policy auditor on audit.entry for select to anlan_app using ((select audit.may_read()));
create policy auditor on audit.waiting for select to anlan_app using ((select audit.may_read()));
create policy auditor on audit.seal for select to anlan_app using ((select audit.may_read()));
grant select on audit.entry, audit.waiting, audit.seal to anlan_app;

create index on audit.entry (at, seq);
create index on audit.entry (account_id, seq);
create index on audit.entry (object_kind, object_id, seq);
