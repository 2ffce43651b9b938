-- sectors: what a committee answers for, empty for all. quota: how many people the office may have (编制). From closed_on on it is gone.
alter table organisation.org_unit
  add column sectors text[] not null default '{}',
  add column quota int check (quota >= 0),
  add column closed_on date,
  add column version int not null default 1;

-- Whoever holds deputy_post_id stands in for an absent holder who named nobody.
alter table organisation.post
  add column deputy_post_id bigint references organisation.post,
  add column closed_on date,
  add check (deputy_post_id <> id);

-- Narrowed to the villages of an office, to a kind of object, or both. Changed from a day on: the old row ends, a new one begins.
alter table organisation.responsibility_rule
  drop constraint responsibility_rule_sector_level_key,
  add column org_unit_id bigint references organisation.org_unit,
  add column object_kind text check (object_kind in ('SITE', 'BUILDING', 'EQUIPMENT', 'VEHICLE', 'CONSTRUCTION_PROJECT')),
  add column valid_from date not null default '2000-01-01',
  add column valid_until date,
  add check (valid_until > valid_from);
create unique index one_rule_a_day on organisation.responsibility_rule (sector, level, org_unit_id, object_kind, valid_from)
  nulls not distinct;

-- What was to come into force later and is replaced before it did.
grant delete on organisation.jurisdiction, organisation.responsibility_rule, organisation.appointment to anlan_app;

-- ends_at is exclusive. One that had not begun when it was undone counts as never entered; one that had is cut off instead.
create table organisation.absence (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  deputy_id bigint references organisation.person,
  reason text not null,
  entered_by bigint not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  undone_at timestamptz,
  check (ends_at > begins_at),
  check (deputy_id <> person_id)
);
create index on organisation.absence (person_id, ends_at);
call organisation.protect_personal_rows('organisation.absence');
grant select, insert, update on organisation.absence to anlan_app;

-- People whose last post ends, until the day has come and it was told.
create table organisation.departure (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  successor_id bigint references organisation.person,
  at timestamptz not null,
  told_at timestamptz
);
create index on organisation.departure (at) where told_at is null;
call organisation.protect_personal_rows('organisation.departure');
grant select, insert, update on organisation.departure to anlan_app;

-- Holes that were told, so that each is told once.
create table organisation.known_hole (
  key text primary key,
  title text not null,
  found_at timestamptz not null,
  mended_at timestamptz
);
call access.protect_from_requests('organisation.known_hole');
