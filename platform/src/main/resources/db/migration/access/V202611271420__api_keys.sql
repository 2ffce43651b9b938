-- Keys of neighbour systems: what they may do, where, and until when.
create table access.api_key (
  id bigint generated always as identity primary key,
  name text not null,
  prefix text not null unique,
  hash bytea not null unique,
  divisions text[] not null check (cardinality(divisions) > 0),
  permissions text[] not null check (cardinality(permissions) > 0),
  per_minute int not null check (per_minute between 1 and 6000),
  created_at timestamptz not null,
  created_by bigint not null references access.account,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  last_address text,
  revoked_at timestamptz
);
alter table access.api_key enable row level security;
alter table access.api_key force row level security;
create policy security on access.api_key using ((select access.acts_as('SECURITY')));
call access.open_to_owner('access.api_key');
grant select, insert on access.api_key to anlan_app;
grant update (revoked_at) on access.api_key to anlan_app;

create function access.find_key(secret bytea)
returns table (id bigint, name text, divisions text[], permissions text[], per_minute int, expires_at timestamptz,
               revoked_at timestamptz, last_used_at timestamptz, last_address text)
language sql stable security definer set search_path = '' as $$
  select k.id, k.name, k.divisions, k.permissions, k.per_minute, k.expires_at, k.revoked_at, k.last_used_at, k.last_address
    from access.api_key k where k.hash = secret
$$;

create function access.touch_key(secret bytea, moment timestamptz, source text) returns void
language sql security definer set search_path = '' as $$
  update access.api_key set last_used_at = moment, last_address = source where hash = secret
$$;
