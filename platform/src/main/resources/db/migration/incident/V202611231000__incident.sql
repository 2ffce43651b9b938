create schema incident;

create table incident.day_count (
  day date primary key,
  last int not null
);
call access.protect_register('incident.day_count');
grant select, insert, update on incident.day_count to anlan_app;

create table incident.incident (
  id bigint generated always as identity primary key,
  number text not null unique,
  ordinal int not null,
  title text not null,
  kind text not null,
  unit_id bigint,
  unit_name text,
  village_id int not null,
  lon double precision,
  lat double precision,
  alarm_id bigint unique,
  plan_id bigint,
  drill boolean not null default false,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  summary text,
  check ((closed_at is null) = (summary is null))
);
create index on incident.incident (opened_at desc);
create index on incident.incident (id) where closed_at is null;
-- By place only: an enterprise follows its own directives, not the whole command.
call access.protect_village_rows('incident.incident');
call access.open_to_owner('incident.incident');
grant select, insert on incident.incident to anlan_app;
grant update (closed_at, closed_by, summary) on incident.incident to anlan_app;

-- One row for each receiver; the same number for all receivers of one directive.
create table incident.directive (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incident.incident,
  incident_number text not null,
  incident_title text not null,
  village_id int not null,
  unit_id bigint,
  seq int not null,
  number text not null,
  card_id bigint,
  title text not null,
  text text not null,
  person_id bigint not null,
  person_name text not null,
  person_post text,
  sent_by text not null,
  due_at timestamptz,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  read_at timestamptz,
  accepted_at timestamptz,
  arrived_at timestamptz,
  done_at timestamptz,
  stood_down_at timestamptz,
  explanation text,
  unique (incident_id, seq, person_id)
);
create index on incident.directive (person_id, sent_at desc);
alter table incident.directive enable row level security;
alter table incident.directive force row level security;
-- Whoever is named in a directive sees it, wherever the incident is.
create policy scope on incident.directive
  using (village_id <@ (select access.scope()) or person_id = (select access.person()));
call access.open_to_owner('incident.directive');
grant select, insert on incident.directive to anlan_app;
grant update (delivered_at, read_at, accepted_at, arrived_at, done_at, stood_down_at, explanation) on incident.directive to anlan_app;

-- Each step as it was reported: by the receiver, or by the duty officer after a telephone call.
create table incident.receipt (
  id bigint generated always as identity primary key,
  directive_id bigint not null references incident.directive,
  step text not null check (step in ('DELIVERED', 'READ', 'ACCEPTED', 'ARRIVED', 'DONE')),
  at timestamptz not null,
  by_person_id bigint,
  by_name text not null,
  by_phone boolean not null,
  note text,
  unique (directive_id, step)
);
call access.protect_child_rows('incident.receipt', 'directive_id', 'incident.directive');
grant select, insert on incident.receipt to anlan_app;

create table incident.log (
  incident_id bigint not null references incident.incident,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  text text not null,
  by_name text not null,
  primary key (incident_id, seq)
);
call access.protect_child_rows('incident.log', 'incident_id', 'incident.incident');
call access.open_to_owner('incident.log');
grant select on incident.log to anlan_app;

-- The only way into the log: numbered without gaps, for those who see the incident or received a directive of it. The lock is
-- always the last that a command takes.
create function incident.append_log(wanted bigint, moment timestamptz, line_kind text, line text, author text)
returns int language plpgsql security definer set search_path = '' as $$
declare given int;
begin
  if session_user <> 'anlan_system' then
    if not exists (select 1 from incident.incident i where i.id = wanted and i.village_id <@ access.scope())
       and not exists (select 1 from incident.directive d where d.incident_id = wanted and d.person_id = access.person()) then
      raise exception 'no such incident in scope' using errcode = '42501';
    end if;
  end if;
  perform pg_catalog.pg_advisory_xact_lock(1000, (wanted % 2147483647)::int);
  insert into incident.log (incident_id, seq, at, kind, text, by_name)
  select wanted, coalesce(max(l.seq), 0) + 1, moment, line_kind, line, author from incident.log l where l.incident_id = wanted
  returning seq into given;
  return given;
end $$;
