create schema organisation;

-- Personal data: for whoever has signed in, never for visitors. Which of it a screen shows is the views' matter.
create procedure organisation.protect_personal_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy signed_in on %s using ((select access.account()) > 0)', target);
  call access.open_to_owner(target);
end $$;

-- Offices. key: the name that the organisation file gives a record; the same key again is the same record.
create table organisation.org_unit (
  id bigint generated always as identity primary key,
  key text not null unique,
  name text not null,
  kind text not null check (kind in ('GOVERNMENT', 'COMMITTEE', 'DEPARTMENT', 'COMMAND_CENTRE', 'TOWN', 'VILLAGE')),
  parent_id bigint references organisation.org_unit,
  division_code text
);
call access.protect_register('organisation.org_unit');
call access.open_to_owner('organisation.org_unit');
grant select, insert, update on organisation.org_unit to anlan_app;

create table organisation.post (
  id bigint generated always as identity primary key,
  key text not null unique,
  org_unit_id bigint not null references organisation.org_unit,
  title text not null,
  level text not null check (level in ('GRID', 'VILLAGE', 'TOWN', 'DEPARTMENT', 'DEPUTY_HEAD', 'DUTY'))
);
create index on organisation.post (org_unit_id);
create index on organisation.post (title);
call access.protect_register('organisation.post');
call access.open_to_owner('organisation.post');
grant select, insert, update on organisation.post to anlan_app;

-- operator_code: credit code of the enterprise that employs the person, who then holds operator_post there and no post of ours.
create table organisation.person (
  id bigint generated always as identity primary key,
  key text not null unique,
  name text not null,
  phone text not null,
  operator_code text,
  operator_name text,
  operator_post text,
  responsible boolean not null default false
);
create index on organisation.person (operator_code) where operator_code is not null;
call organisation.protect_personal_rows('organisation.person');
grant select, insert, update on organisation.person to anlan_app;

create table organisation.appointment (
  id bigint generated always as identity primary key,
  person_id bigint not null references organisation.person,
  post_id bigint not null references organisation.post,
  valid_from date not null,
  valid_until date,
  unique (post_id, person_id, valid_from),
  check (valid_until > valid_from)
);
create index on organisation.appointment (person_id);
call organisation.protect_personal_rows('organisation.appointment');
grant select, insert, update on organisation.appointment to anlan_app;

-- A set of villages per office and time, not the division tree: a development zone has no code of its own.
create table organisation.jurisdiction (
  org_unit_id bigint not null references organisation.org_unit,
  village_id int not null,
  valid_from date not null,
  valid_until date,
  primary key (org_unit_id, village_id, valid_from),
  check (valid_until > valid_from)
);
create index on organisation.jurisdiction (village_id);
call access.protect_register('organisation.jurisdiction');
grant select, insert, update on organisation.jurisdiction to anlan_app;

-- sector: a kind of supervision, or * for all without a rule of their own. Without post_id the place decides which office's post it is.
create table organisation.responsibility_rule (
  id bigint generated always as identity primary key,
  sector text not null,
  sector_name text not null,
  level text not null check (level in ('GRID', 'VILLAGE', 'TOWN', 'DEPARTMENT', 'DEPUTY_HEAD')),
  post_title text not null,
  post_id bigint references organisation.post,
  unique (sector, level)
);
call access.protect_register('organisation.responsibility_rule');
grant select, insert, update on organisation.responsibility_rule to anlan_app;

create table organisation.roster_shift (
  id bigint generated always as identity primary key,
  duty text not null check (duty in ('LEADER', 'SHIFT_HEAD', 'OFFICER')),
  person_id bigint not null references organisation.person,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > begins_at)
);
create index on organisation.roster_shift (begins_at);
call organisation.protect_personal_rows('organisation.roster_shift');
-- A roster that is issued again replaces the shifts of its span.
grant select, insert, delete on organisation.roster_shift to anlan_app;

-- For the answer to a sign-in, which is still a visitor's: the post only.
create function organisation.post_of(wanted bigint, day date)
returns table (post text, org text) language sql stable security definer set search_path = '' as $$
  select * from (
    select p.title as post, u.name as org
      from organisation.appointment a
      join organisation.post p on p.id = a.post_id
      join organisation.org_unit u on u.id = p.org_unit_id
     where a.person_id = wanted and a.valid_from <= day and (a.valid_until is null or day < a.valid_until)
     order by a.valid_from, a.id limit 1) held
  union all
  select e.operator_post, e.operator_name
    from organisation.person e
   where e.id = wanted and e.operator_code is not null and e.operator_post is not null
  limit 1
$$;
