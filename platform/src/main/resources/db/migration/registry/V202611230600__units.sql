create schema registry;

-- A supervised unit: the golden record. unit_id repeats the id for the policies that enterprises are seen by.
create table registry.unit (
  id bigint generated always as identity primary key,
  unit_id bigint generated always as (id) stored,
  kind text not null check (kind in
    ('DANGEROUS_CHEMICALS', 'SPECIAL_EQUIPMENT', 'HIGH_RISK_VEHICLE', 'CROWDED_PLACE', 'RENTAL_HOUSING', 'CONSTRUCTION', 'OTHER')),
  name text not null,
  grams text[] not null,
  initials text not null,
  operator_code text,
  code_unverified text,
  village_id int not null,
  village_guessed boolean not null default false,
  address text,
  lon double precision,
  lat double precision,
  tile_key bigint,
  trade text,
  employees int,
  level text check (level in ('RED', 'ORANGE', 'YELLOW', 'BLUE')),
  legal_representative text,
  contact_name text,
  contact_phone text,
  registered_on date,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect_place_rows('registry.unit');
call access.open_to_owner('registry.unit');
grant select, insert, update on registry.unit to anlan_app;
create index on registry.unit using gin (grams);
create index on registry.unit (operator_code) where operator_code is not null;
create index on registry.unit (village_id);
create index on registry.unit (tile_key);
create index on registry.unit (name);

-- Published: what other modules may join with.
create view registry.unit_place with (security_invoker = true) as
  select id, unit_id, name, kind, level, trade, operator_code, village_id, lon, lat, tile_key from registry.unit;
grant select on registry.unit_place to anlan_app;

-- Ids of the units in the caller's scope whose name, initials or code hold the words. Text operators are not leakproof, so
-- under row-level security no index would serve them: hence this function, which asks for the scope by itself.
create function registry.units_named(words text, wanted_grams text[])
returns setof bigint language plpgsql stable security definer set search_path = '' as $$
declare
  villages int4multirange := access.scope();
  units bigint[] := access.scope_units();
begin
  return query
    select u.id from registry.unit u
     where (wanted_grams = '{}' or u.grams operator(pg_catalog.@>) wanted_grams)
       and (strpos(upper(u.name), words) > 0 or strpos(u.initials, lower(words)) > 0 or strpos(u.operator_code, words) > 0)
       and (u.village_id <@ villages or u.id = any (units));
end $$;

-- What each source says about a unit, field by field; the golden value is chosen among them by precedence.
create table registry.source_value (
  id bigint generated always as identity primary key,
  unit_id bigint not null references registry.unit,
  field text not null,
  value text not null,
  source text not null,
  source_date date,
  ledger_row_id bigint,
  at timestamptz not null
);
create index on registry.source_value (unit_id, field);
alter table registry.source_value enable row level security;
alter table registry.source_value force row level security;
create policy scope on registry.source_value
  using (exists (select 1 from registry.unit u where u.id = source_value.unit_id));
grant select, insert on registry.source_value to anlan_app;

-- Which source is believed first for which field; rank 1 first. Field '*' stands for all fields, source '*' for all others.
create table registry.source_precedence (
  field text not null,
  source text not null,
  rank int not null,
  primary key (field, source)
);
insert into registry.source_precedence (field, source, rank) values
  ('*', '应急管理局', 20), ('*', '区应急管理局', 20),
  ('*', '市场监管局', 30), ('*', '区市场监管局', 30),
  ('creditCode', '市场监管局', 10), ('creditCode', '区市场监管局', 10),
  ('legalRepresentative', '市场监管局', 10), ('legalRepresentative', '区市场监管局', 10),
  ('*', '*', 50);
call access.protect_register('registry.source_precedence');
grant select on registry.source_precedence to anlan_app;

-- The timeline of each unit, append-only. seq is the order of writing; place is the order of the journal, given after the commit.
create table registry.fact (
  seq bigint generated always as identity primary key,
  place bigint,
  key text unique,
  unit_id bigint not null references registry.unit,
  kind text not null,
  subject text not null,
  ended boolean not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  due_at timestamptz,
  value jsonb not null,
  text text not null,
  source text not null,
  link text,
  recorded_at timestamptz not null
);
create sequence registry.fact_place;
create index on registry.fact (unit_id, seq);
create unique index on registry.fact (place) where place is not null;
create index on registry.fact (seq) where place is null;
alter table registry.fact enable row level security;
alter table registry.fact force row level security;
create policy scope on registry.fact
  using (exists (select 1 from registry.unit u where u.id = fact.unit_id));
grant select, insert on registry.fact to anlan_app;
