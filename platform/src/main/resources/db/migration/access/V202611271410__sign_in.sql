-- Second factor, recovery codes, failures at the door, and what a session must know.
create table access.second_factor (
  account_id bigint primary key references access.account,
  secret bytea not null,
  enrolled_at timestamptz,
  last_step bigint not null default 0
);
alter table access.second_factor enable row level security;
alter table access.second_factor force row level security;
create policy own on access.second_factor using (account_id = (select access.account()));
call access.open_to_owner('access.second_factor');
grant select, insert, update, delete on access.second_factor to anlan_app;

create table access.recovery_code (
  account_id bigint not null references access.account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
alter table access.recovery_code enable row level security;
alter table access.recovery_code force row level security;
create policy own on access.recovery_code using (account_id = (select access.account()));
call access.open_to_owner('access.recovery_code');
grant select, insert, update, delete on access.recovery_code to anlan_app;

-- Who has one may be told to the administrators' desk; the secret itself to nobody but its holder.
create function access.second_factor_holders() returns setof bigint
language sql stable security definer set search_path = '' as $$
  select f.account_id from access.second_factor f
   where f.enrolled_at is not null and (access.acts_as('SECURITY') or access.acts_as('SYSTEM'))
$$;

create function access.reset_second_factor(account bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not access.acts_as('SECURITY') then
    raise exception 'only the security administrator resets a second factor' using errcode = '42501';
  end if;
  delete from access.recovery_code where account_id = account;
  delete from access.second_factor where account_id = account;
  return found;
end $$;

-- Failures are kept by the SHA-256 of the name typed, known or not: a mistyped name may be a password, and an unknown name must be
-- met like a known one.
create table access.sign_in_failure (
  id bigint generated always as identity primary key,
  name_key bytea not null,
  address text not null,
  at timestamptz not null
);
create index on access.sign_in_failure (name_key, at);
create index on access.sign_in_failure (address, at);
call access.protect_from_requests('access.sign_in_failure');
call access.open_to_owner('access.sign_in_failure');

create table access.sign_in_lock (
  name_key bytea primary key,
  until timestamptz not null
);
call access.protect_from_requests('access.sign_in_lock');
call access.open_to_owner('access.sign_in_lock');
create policy desk on access.sign_in_lock for select
  using ((select access.acts_as('SECURITY')) or (select access.acts_as('SYSTEM')));
grant select on access.sign_in_lock to anlan_app;

create function access.key_of_name(username text) returns bytea language sql immutable parallel safe as $$
  select sha256(convert_to(lower(btrim(username)), 'UTF8'))
$$;

create function access.sign_in_state(username text, source text, since timestamptz)
returns table (locked_until timestamptz, address_failures bigint, address_failed_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select (select l.until from access.sign_in_lock l where l.name_key = access.key_of_name(username)),
         count(*), max(f.at)
    from access.sign_in_failure f where f.address = source and f.at > since
$$;

-- Notes a failure; answers until when the name is locked, if this was one too many.
create function access.note_failure(username text, source text, moment timestamptz, since timestamptz, most int, until_when timestamptz)
returns timestamptz language plpgsql security definer set search_path = '' as $$
declare
  key bytea := access.key_of_name(username);
  before timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(key, 'hex'), 0));
  insert into access.sign_in_failure (name_key, address, at) values (key, source, moment);
  select l.until into before from access.sign_in_lock l where l.name_key = key;
  if before > moment then
    return before;
  end if;
  if (select count(*) from access.sign_in_failure f
       where f.name_key = key and f.at > greatest(since, coalesce(before, '-infinity'))) < most then
    return null;
  end if;
  insert into access.sign_in_lock (name_key, until) values (key, until_when)
  on conflict (name_key) do update set until = excluded.until;
  return until_when;
end $$;

create function access.forgive_failures(username text) returns void language sql security definer set search_path = '' as $$
  delete from access.sign_in_failure where name_key = access.key_of_name(username);
  delete from access.sign_in_lock where name_key = access.key_of_name(username);
$$;

alter table access.session
  add column id bigint generated always as identity unique,
  add column address text,
  add column second_factor_at timestamptz;
create policy security on access.session using ((select access.acts_as('SECURITY')));
grant update (second_factor_at) on access.session to anlan_app;

drop function access.find_login(text);
create function access.find_login(wanted text) returns table (id bigint, password_hash text, role text, locked boolean, demonstration boolean)
language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash, a.role, a.locked_at is not null, a.demonstration from access.account a where a.username = wanted and a.enabled
$$;

-- Also for a session that has not finished signing in; the answer says what it still owes.
drop function access.find_session(bytea, timestamptz);
create function access.find_session(hash bytea, moment timestamptz, idle_since timestamptz)
returns table (id bigint, username text, name text, role text, person_id bigint, operator_codes text[], session_id bigint,
               last_seen_at timestamptz, second_factor_at timestamptz, enrolled boolean, must_change_password boolean,
               password_changed_at timestamptz, demonstration boolean)
language sql stable security definer set search_path = '' as $$
  select a.id, a.username, a.name, a.role, a.person_id, a.operator_codes, s.id, s.last_seen_at, s.second_factor_at,
         exists (select 1 from access.second_factor f where f.account_id = a.id and f.enrolled_at is not null),
         a.must_change_password, a.password_changed_at, a.demonstration
    from access.session s join access.account a on a.id = s.account_id
   where s.token_hash = hash and s.expires_at > moment and s.last_seen_at > idle_since
     and a.enabled and a.locked_at is null and a.role is not null
$$;

create function access.touch_session(hash bytea, moment timestamptz, source text) returns void
language sql security definer set search_path = '' as $$
  update access.session set last_seen_at = moment, address = source where token_hash = hash and last_seen_at < moment
$$;

drop function access.open_session(bytea, bigint, timestamptz, timestamptz, text);
create function access.open_session(hash bytea, account bigint, moment timestamptz, until timestamptz, browser text, source text)
returns void language sql security definer set search_path = '' as $$
  insert into access.session (token_hash, account_id, created_at, last_seen_at, expires_at, agent, address)
  values (hash, account, moment, moment, until, browser, source)
$$;
