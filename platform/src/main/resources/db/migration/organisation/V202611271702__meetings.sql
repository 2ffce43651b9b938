create table organisation.meeting (
  id bigint generated always as identity primary key,
  org_unit_id bigint not null references organisation.org_unit,
  title text not null,
  begins_at timestamptz not null,
  place text not null,
  chair_id bigint references organisation.person,
  state text not null check (state in ('PLANNED', 'CLOSED', 'CANCELLED')),
  minutes text not null default '',
  version int not null default 1,
  closed_at timestamptz
);
create index on organisation.meeting (org_unit_id, begins_at);
call organisation.protect_personal_rows('organisation.meeting');
grant select, insert, update on organisation.meeting to anlan_app;

-- village_id: of an item drawn from a place, which only those may read who see the place; null for one written by hand.
create table organisation.agenda_item (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references organisation.meeting,
  kind text not null,
  title text not null,
  text text not null,
  link text,
  source_kind text,
  source_id text,
  village_id int,
  unique (meeting_id, source_kind, source_id)
);
alter table organisation.agenda_item enable row level security;
alter table organisation.agenda_item force row level security;
create policy scope on organisation.agenda_item
  using ((select access.account()) > 0 and (village_id is null or village_id <@ (select access.scope())));
grant select, insert, delete on organisation.agenda_item to anlan_app;

create table organisation.attendance (
  meeting_id bigint not null references organisation.meeting,
  person_id bigint not null references organisation.person,
  state text not null check (state in ('INVITED', 'PRESENT', 'EXCUSED', 'MISSING')),
  primary key (meeting_id, person_id)
);
call organisation.protect_personal_rows('organisation.attendance');
grant select, insert, update, delete on organisation.attendance to anlan_app;

-- order_id: the work order that it became when the meeting was closed.
create table organisation.resolution (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references organisation.meeting,
  text text not null,
  post_id bigint not null references organisation.post,
  due_at timestamptz not null,
  order_id bigint,
  order_number text
);
create index on organisation.resolution (meeting_id);
call organisation.protect_personal_rows('organisation.resolution');
grant select, insert, update, delete on organisation.resolution to anlan_app;
