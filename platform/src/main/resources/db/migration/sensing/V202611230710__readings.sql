-- One partition a day (UTC), opened ahead and on demand. Days far from now, which only a wrong clock tells, share one.
create table sensing.reading (
  point_id bigint not null,
  at timestamptz not null,
  value double precision not null,
  received_at timestamptz not null,
  primary key (point_id, at)
) partition by range (at);
create table sensing.reading_other partition of sensing.reading default;
call access.protect_from_requests('sensing.reading');
call access.open_to_owner('sensing.reading');

create function sensing.open_reading_day(day date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  name text := 'reading_' || to_char(day, 'YYYYMMDD');
  first timestamptz := day::timestamp at time zone 'UTC';
  next timestamptz := (day + 1)::timestamp at time zone 'UTC';
begin
  perform pg_advisory_xact_lock(7701);
  if to_regclass('sensing.' || name) is not null then
    return;
  end if;
  execute format('create table sensing.%I (like sensing.reading including all)', name);
  execute format('with strayed as (delete from sensing.reading_other where at >= $1 and at < $2 returning *)
                  insert into sensing.%I select * from strayed', name) using first, next;
  execute format('alter table sensing.reading attach partition sensing.%I for values from (%L) to (%L)', name, first, next);
end $$;

create table sensing.reading_conflict (
  point_id bigint not null,
  at timestamptz not null,
  value double precision not null,
  received_at timestamptz not null,
  primary key (point_id, at, value)
);
call access.protect_from_requests('sensing.reading_conflict');

-- The newest judged reading. What is newer than that cannot collide, but for readings that a wrong clock dated ahead.
create table sensing.latest (
  point_id bigint primary key,
  village_id int not null,
  unit_id bigint not null,
  at timestamptz,
  value double precision,
  received_at timestamptz
) with (fillfactor = 60);
call access.protect_place_rows('sensing.latest');
grant select, update (village_id, unit_id) on sensing.latest to anlan_app;

-- Everything the rules remember of a point beyond its newest judged reading, which stands in latest.
create table sensing.rule_state (
  point_id bigint primary key,
  state jsonb not null,
  at timestamptz not null
) with (fillfactor = 60);
call access.protect_from_requests('sensing.rule_state');

-- Messages of known devices that held no reading, or a faulty one: counted by device and fault, with the latest example.
create table sensing.refused_message (
  device_id bigint not null,
  fault text not null,
  count bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  example text not null,
  primary key (device_id, fault)
);
call access.protect_from_requests('sensing.refused_message');

-- Curve of one point: all its readings, or where they are too many the lowest and highest of each stretch of time.
-- The point is looked up under the scope of whoever asks; readings themselves carry none.
create function sensing.curve(wanted bigint, since timestamptz, until timestamptz, stretches int)
returns table (at timestamptz, value double precision)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not exists (select 1 from sensing.point p where p.id = wanted) then
    return;
  end if;
  return query
    with r as materialized (
      select x.at, x.value,
             floor(extract(epoch from x.at - since) * stretches / extract(epoch from until - since))::int as stretch
        from sensing.reading x where x.point_id = wanted and x.at >= since and x.at < until),
    few as (select count(*) <= 2 * stretches as enough from r),
    drawn as (
      select r.at, r.value from r, few where few.enough
      union
      (select distinct on (r.stretch) r.at, r.value from r, few where not few.enough order by r.stretch, r.value, r.at)
      union
      (select distinct on (r.stretch) r.at, r.value from r, few where not few.enough order by r.stretch, r.value desc, r.at))
    select drawn.at, drawn.value from drawn order by drawn.at;
end $$;
