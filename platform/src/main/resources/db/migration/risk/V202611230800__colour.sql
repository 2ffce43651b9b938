create schema risk;

-- Rules are data: a version once in force is never changed, a new one takes effect from its instant on.
create table risk.rule_set (
  version text primary key,
  effective_from timestamptz not null,
  rules jsonb not null,
  source text not null
);
call access.protect_register('risk.rule_set');
grant select on risk.rule_set to anlan_app;

-- The colour of each unit now. Written by background work only.
create table risk.current (
  unit_id bigint primary key,
  village_id int not null,
  unit_name text not null,
  level text,
  at timestamptz not null,
  score int not null check (score between 0 and 100),
  colour text not null check (colour in ('RED', 'YELLOW', 'GREEN')),
  reasons jsonb not null,
  way jsonb not null,
  way_total int not null,
  rule_version text not null references risk.rule_set,
  open_orders int not null,
  active_alarms int not null,
  next_due_at timestamptz,
  post text,
  public_reasons text[] not null,
  red_public_at timestamptz
);
create index on risk.current (next_due_at) where next_due_at is not null;
create index on risk.current (colour) where colour <> 'GREEN';
call access.protect_place_rows('risk.current');
call access.open_to_owner('risk.current');
grant select on risk.current to anlan_app;

-- Every colour that was ever shown, with what it was computed from.
create table risk.colour (
  id bigint generated always as identity primary key,
  unit_id bigint not null,
  village_id int not null,
  level text,
  at timestamptz not null,
  score int not null,
  colour text not null,
  reasons jsonb not null,
  way jsonb not null,
  rule_version text not null,
  why text not null
);
create index on risk.colour (unit_id, at desc);
call access.protect_place_rows('risk.colour');
grant select on risk.colour to anlan_app;

create table risk.cursor (
  one boolean primary key default true check (one),
  position bigint not null
);
insert into risk.cursor (position) values (0);
call access.protect_from_requests('risk.cursor');

-- What a printed safety code carries: a random token that grants nothing and can be revoked.
create table risk.code_token (
  token text primary key,
  unit_id bigint not null,
  village_id int not null,
  issued_at timestamptz not null,
  revoked_at timestamptz
);
create unique index on risk.code_token (unit_id) where revoked_at is null;
call access.protect_place_rows('risk.code_token');
call access.open_to_owner('risk.code_token');
grant select, insert, update on risk.code_token to anlan_app;

-- The public page of one token: no person, no place, and red only once notice was given and the time to appeal is over.
create function risk.public_code(wanted text, moment timestamptz)
returns table (unit_name text, colour text, withheld boolean, reasons text[], post text, at timestamptz)
language sql stable security definer set search_path = '' as $$
  select c.unit_name,
         case when hidden then 'YELLOW' else c.colour end,
         hidden,
         case when hidden then '{}'::text[] else c.public_reasons end,
         c.post,
         c.at
    from risk.code_token t
    join risk.current c on c.unit_id = t.unit_id
   cross join lateral (select c.colour = 'RED' and (c.red_public_at is null or c.red_public_at > moment) as hidden) as window_open
   where t.token = wanted and t.revoked_at is null
$$;
