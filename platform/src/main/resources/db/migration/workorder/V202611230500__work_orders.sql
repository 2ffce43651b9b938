create schema workorder;

-- The last number given out on a day of Beijing time.
create table workorder.day_number (
  day date primary key,
  last int not null
);
call access.protect_register('workorder.day_number');
grant select, insert, update on workorder.day_number to anlan_app;

-- The clock of the deadline runs from armed_at to due_at; yellow_at begins its last third; stopped_at is when it stood still
-- because the order was rectified or ended. watcher_ids repeats workorder.watcher for the policy below.
create table workorder.work_order (
  id bigint generated always as identity primary key,
  number text not null unique,
  title text not null,
  what text not null,
  unit_id bigint not null,
  unit_name text not null,
  village_id int not null,
  sector text not null,
  cause_kind text not null,
  cause_id text not null,
  cause_key text not null,
  urgent boolean not null,
  assignee_id bigint not null check (assignee_id > 0),
  assignee_name text not null,
  assignee_post text,
  watcher_ids bigint[] not null default '{}',
  status text not null check (status in ('DISPATCHED', 'ACCEPTED', 'RECTIFIED', 'CLOSED', 'CANCELLED')),
  version int not null,
  returns int not null default 0,
  rectifier_accounts bigint[] not null default '{}',
  rectifier_persons bigint[] not null default '{}',
  dispatched_at timestamptz not null,
  deadline_seconds bigint not null check (deadline_seconds > 0),
  armed_at timestamptz not null,
  yellow_at timestamptz not null,
  due_at timestamptz not null check (due_at > armed_at),
  stopped_at timestamptz,
  ended_at timestamptz,
  check ((status in ('DISPATCHED', 'ACCEPTED')) = (stopped_at is null)),
  check ((status in ('CLOSED', 'CANCELLED')) = (ended_at is not null))
);
create unique index one_open_for_each_cause on workorder.work_order (unit_id, cause_key)
  where status not in ('CLOSED', 'CANCELLED');
create index on workorder.work_order (due_at) where status not in ('CLOSED', 'CANCELLED');
create index on workorder.work_order (dispatched_at desc);
create index on workorder.work_order (assignee_id);
call access.protect_place_rows('workorder.work_order');
-- Whoever must act, or was told to watch, sees the order wherever it lies.
create policy involved_sees on workorder.work_order for select
  using (assignee_id = (select access.person()) or (select access.person()) = any (watcher_ids));
create policy assignee_acts on workorder.work_order for update using (assignee_id = (select access.person()));
grant select, insert, update on workorder.work_order to anlan_app;

create table workorder.watcher (
  order_id bigint not null references workorder.work_order,
  person_id bigint not null,
  name text not null,
  post text,
  primary key (order_id, person_id)
);
call access.protect_child_rows('workorder.watcher', 'order_id', 'workorder.work_order');
grant select, insert on workorder.watcher to anlan_app;

-- The life of an order, append-only. version: the order's after the step.
create table workorder.step (
  id bigint generated always as identity primary key,
  order_id bigint not null references workorder.work_order,
  version int not null,
  at timestamptz not null,
  kind text not null,
  text text not null,
  account_id bigint,
  person_id bigint,
  by_name text not null,
  files bigint[] not null default '{}',
  source_kind text,
  source_id text
);
create index on workorder.step (order_id, id);
call access.protect_child_rows('workorder.step', 'order_id', 'workorder.work_order');
grant select, insert on workorder.step to anlan_app;

-- What falls due by itself: written with the step that arms it, fired once, void when the clock stops before.
create table workorder.deadline (
  id bigint generated always as identity primary key,
  order_id bigint not null references workorder.work_order,
  kind text not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION')),
  round int not null,
  rung int not null default 0,
  due_at timestamptz not null,
  fired_at timestamptz,
  void_at timestamptz,
  retry_at timestamptz,
  unique (order_id, kind, round, rung)
);
create index on workorder.deadline ((coalesce(retry_at, due_at))) where fired_at is null and void_at is null;
call access.protect_child_rows('workorder.deadline', 'order_id', 'workorder.work_order');
grant select, insert, update on workorder.deadline to anlan_app;
