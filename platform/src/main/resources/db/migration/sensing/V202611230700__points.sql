create schema sensing;

-- A device speaks MQTT under its own name and secret. The secret is drawn at random (some 100 bits and more), so one salted
-- SHA-256 is right where a person's password would need a slow hash: nothing can be guessed, and thousands reconnect at once
-- when the power comes back.
create table sensing.device (
  id bigint generated always as identity primary key,
  code text not null unique,
  mqtt_user text not null unique,
  salt bytea not null,
  password_hash bytea not null,
  village_id int not null,
  unit_id bigint not null,
  enabled boolean not null default true,
  imported_at timestamptz not null
);
call access.protect_place_rows('sensing.device');
grant select (id, code, mqtt_user, village_id, unit_id, enabled, imported_at) on sensing.device to anlan_app;
grant insert, update on sensing.device to anlan_app;

create table sensing.point (
  id bigint generated always as identity primary key,
  device_id bigint not null references sensing.device,
  code text not null,
  name text not null,
  quantity text not null,
  quantity_name text not null,
  unit_of_measure text not null,
  range_low double precision,
  range_high double precision,
  period_s int not null check (period_s > 0),
  silent_after int not null check (silent_after > 0),
  village_id int not null,
  unit_id bigint not null,
  unit_name text not null,
  lon double precision,
  lat double precision,
  tile_key bigint,
  rules_version int not null,
  since timestamptz not null,
  unique (device_id, code)
);
create index on sensing.point (unit_id);
call access.protect_place_rows('sensing.point');
grant select, insert, update on sensing.point to anlan_app;

-- Versions stay; the ones without until_at are in force. A rule says what the person shall do, or it is no rule.
create table sensing.rule (
  id bigint generated always as identity primary key,
  point_id bigint not null references sensing.point,
  version int not null,
  code text not null,
  kind text not null check (kind in ('HIGH_HIGH', 'HIGH', 'LOW', 'LOW_LOW')),
  limit_value double precision not null,
  deadband double precision not null,
  on_delay_s int not null,
  off_delay_s int not null,
  priority int not null check (priority between 1 and 3),
  dispatch text not null check (dispatch in ('AUTO', 'ASK')),
  ask_minutes int check (ask_minutes > 0),
  response text not null check (btrim(response) <> ''),
  from_at timestamptz not null,
  until_at timestamptz,
  unique (point_id, version, code)
);
create index on sensing.rule (point_id) where until_at is null;
call access.protect_child_rows('sensing.rule', 'point_id', 'sensing.point');
grant select, insert, update (until_at) on sensing.rule to anlan_app;
