create schema geo;

create table geo.division (
  code text primary key check (code ~ '^[0-9]{6}([0-9]{3})?([0-9]{3})?$'),
  name text not null,
  level text not null check (level in ('DISTRICT', 'TOWN', 'VILLAGE')),
  parent_code text,
  valid_from date,
  valid_until date
);
call access.protect_register('geo.division');
grant select, insert, update on geo.division to anlan_app;

-- Stable ids: rows and scopes refer to the id, so that a changed code or tree moves no row.
create table geo.village (
  id int primary key,
  code text not null unique,
  name text not null,
  town_code text not null references geo.division,
  lon double precision not null,
  lat double precision not null
);
call access.protect_register('geo.village');
grant select, insert, update on geo.village to anlan_app;

create table geo.basemap (
  one boolean primary key default true check (one),
  geojson text not null
);
call access.protect_register('geo.basemap');
grant select, insert, update on geo.basemap to anlan_app;
