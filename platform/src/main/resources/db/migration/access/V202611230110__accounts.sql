create table access.account (
  id bigint generated always as identity primary key,
  username text not null unique,
  password_hash text not null,
  name text not null,
  role text not null check (role in ('DUTY', 'LEADER', 'DEPARTMENT', 'TOWN', 'GRID', 'ENTERPRISE', 'ADMIN')),
  person_id bigint,
  operator_codes text[] not null default '{}',
  enabled boolean not null default true,
  demonstration boolean not null default false,
  created_at timestamptz not null
);
call access.protect_register('access.account');
call access.open_to_owner('access.account');
grant select (id, username, name, role, person_id, operator_codes, enabled, demonstration, created_at) on access.account to anlan_app;
grant insert, update on access.account to anlan_app;

create table access.session (
  token_hash bytea primary key,
  account_id bigint not null references access.account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  agent text
);
create index on access.session (account_id);
alter table access.session enable row level security;
alter table access.session force row level security;
create policy own on access.session using (account_id = (select access.account()));
grant select, delete on access.session to anlan_app;
call access.open_to_owner('access.session');

create table access.command (
  account_id bigint not null,
  key uuid not null,
  request text not null,
  at timestamptz not null,
  answer text,
  primary key (account_id, key)
);
alter table access.command enable row level security;
alter table access.command force row level security;
create policy own on access.command using (account_id = (select access.account()));
grant select, insert, update on access.command to anlan_app;
create index on access.command (at);

-- What must be known before a scope can be. Each answers about one name or one secret token only.
create function access.find_login(wanted text)
returns table (id bigint, password_hash text) language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash from access.account a where a.username = wanted and a.enabled
$$;

create function access.find_session(hash bytea, moment timestamptz)
returns table (id bigint, username text, name text, role text, person_id bigint, operator_codes text[], expires_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select a.id, a.username, a.name, a.role, a.person_id, a.operator_codes, s.expires_at
    from access.session s join access.account a on a.id = s.account_id
   where s.token_hash = hash and s.expires_at > moment and a.enabled
$$;

create function access.open_session(hash bytea, account bigint, moment timestamptz, until timestamptz, browser text)
returns void language sql security definer set search_path = '' as $$
  insert into access.session (token_hash, account_id, created_at, last_seen_at, expires_at, agent)
  values (hash, account, moment, moment, until, browser)
$$;

create function access.close_session(hash bytea) returns void language sql security definer set search_path = '' as $$
  delete from access.session where token_hash = hash
$$;

create function access.demonstration_accounts()
returns table (username text, name text, role text) language sql stable security definer set search_path = '' as $$
  select a.username, a.name, a.role from access.account a where a.demonstration and a.enabled order by a.id
$$;
