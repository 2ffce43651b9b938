-- Refused, passed on, helped, extended, urged; reminders that repeat; search and queues.

do $$
declare old record;
begin
  for old in select conname from pg_constraint
              where conrelid = 'workorder.work_order'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%status%'
  loop
    execute format('alter table workorder.work_order drop constraint %I', old.conname);
  end loop;
  for old in select conname from pg_constraint
              where conrelid = 'workorder.deadline'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%kind%'
  loop
    execute format('alter table workorder.deadline drop constraint %I', old.conname);
  end loop;
end $$;

-- Pairs of neighbouring characters, by which text is found.
create function workorder.pairs(words text) returns text[] language sql immutable parallel safe set search_path = '' as $$
  select coalesce(array_agg(distinct substr(words, i, 2)), '{}')
    from generate_series(1, length(words) - 1) i where substr(words, i, 2) !~ '\s'
$$;

-- round: how often the clock was armed. former_ids: who had the order and passed it on. asked_*: an extension not yet decided upon.
-- parent_id: the order of which this is a part; parts, parts_open: how many parts there are and how many are open.
-- lon, lat: of the unit, or of its village.
alter table workorder.work_order
  add constraint known_status check (status in ('DISPATCHED', 'REFUSED', 'ACCEPTED', 'RECTIFIED', 'CLOSED', 'CANCELLED')),
  add constraint clock_runs check ((status in ('DISPATCHED', 'REFUSED', 'ACCEPTED')) = (stopped_at is null)),
  add constraint ended check ((status in ('CLOSED', 'CANCELLED')) = (ended_at is not null)),
  add round int not null default 0,
  add passes int not null default 0,
  add refuser_ids bigint[] not null default '{}',
  add former_ids bigint[] not null default '{}',
  add helper_ids bigint[] not null default '{}',
  add urges int not null default 0,
  add urged_at timestamptz,
  add working_days int not null default 0,
  add lon double precision,
  add lat double precision,
  add asked_at timestamptz,
  add asked_until timestamptz,
  add asked_reason text,
  add asked_by_name text,
  add parent_id bigint references workorder.work_order,
  add parts int not null default 0,
  add parts_open int not null default 0,
  add constraint parts_count check (parts_open between 0 and parts),
  add constraint asked_wholly check ((asked_at is null) = (asked_until is null) and (asked_at is null) = (asked_reason is null)),
  add involved_ids bigint[] generated always as (watcher_ids || helper_ids || former_ids || assignee_id) stored,
  add found_by text generated always as (upper(normalize(title || ' ' || unit_name || ' ' || assignee_name, nfkc))) stored;
call access.open_to_owner('workorder.work_order');
update workorder.work_order set round = returns where returns > 0;
alter table workorder.work_order add grams text[] generated always as
  (workorder.pairs(upper(normalize(title || ' ' || unit_name || ' ' || assignee_name, nfkc)))) stored;

create index on workorder.work_order using gin (grams) with (fastupdate = off);
create index on workorder.work_order using gin (grams) with (fastupdate = off)
  where status not in ('CLOSED', 'CANCELLED');
create index on workorder.work_order using gin (involved_ids) with (fastupdate = off)
  where status not in ('CLOSED', 'CANCELLED');
create index on workorder.work_order using gin (involved_ids) with (fastupdate = off);
create index on workorder.work_order (unit_id);
create index on workorder.work_order (parent_id) where parent_id is not null;
create index on workorder.work_order (number collate "C");
create index on workorder.work_order (split_part(number, '-', 2));
create index on workorder.work_order (due_at, id) where status not in ('CLOSED', 'CANCELLED');
create index on workorder.work_order (due_at, id) where status = 'RECTIFIED';
create index on workorder.work_order (due_at, id) where status = 'REFUSED';
create index on workorder.work_order (due_at, id) where asked_at is not null;
create index on workorder.work_order (dispatched_at desc, id desc);

drop policy involved_sees on workorder.work_order;
create policy involved_sees on workorder.work_order for select using ((select access.person()) = any (involved_ids));
-- Whoever gives an order away still sees it, so that the row that he leaves behind may be another's.
drop policy assignee_acts on workorder.work_order;
create policy assignee_acts on workorder.work_order for update
  using (assignee_id = (select access.person()) or (select access.person()) = any (helper_ids)) with check (true);

-- Orders in the caller's scope that hold all the words in title, unit, assignee or number; the most pressing first, of ended ones
-- the newest. Text operators are not leakproof, so under row-level security no index would serve them: hence this function, which
-- asks for the scope by itself. The plan is made for the words at hand: rare ones go by their pairs, frequent ones by time.
create function workorder.orders_holding(
  words text, open_only boolean, wanted_sector text, wanted_villages int[], most int)
returns setof bigint language plpgsql stable security definer rows 200
set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  villages int4multirange := access.scope();
  units bigint[] := access.scope_units();
  person bigint := access.person();
  plain text := upper(normalize(btrim(words), nfkc));
  pieces text[] := regexp_split_to_array(plain, '\s+');
  wanted text[] := workorder.pairs(plain);
  number_from text := case when plain ~ '^(浔单)?[0-9]{8}(-[0-9]*)?$' then '浔单' || regexp_replace(plain, '^浔单', '') end;
  day_number text := case when plain ~ '^-?[0-9]{3,6}$' then btrim(plain, '-') end;
begin
  if open_only then
    return query
      select o.id from workorder.work_order o
       where o.status not in ('CLOSED', 'CANCELLED')
         and (cardinality(wanted) > 0 and o.grams @> wanted
                and not exists (select 1 from unnest(pieces) piece where strpos(o.found_by, piece) = 0)
              or o.number collate "C" >= number_from and o.number collate "C" < number_from || chr(1114111)
              or split_part(o.number, '-', 2) = day_number)
         and (wanted_sector is null or o.sector = wanted_sector)
         and (wanted_villages is null or o.village_id = any (wanted_villages))
         and (o.village_id <@ villages or o.unit_id = any (units) or person = any (o.involved_ids))
       order by o.due_at, o.id limit most;
  else
    return query
      select o.id from workorder.work_order o
       where (cardinality(wanted) > 0 and o.grams @> wanted
                and not exists (select 1 from unnest(pieces) piece where strpos(o.found_by, piece) = 0)
              or o.number collate "C" >= number_from and o.number collate "C" < number_from || chr(1114111)
              or split_part(o.number, '-', 2) = day_number)
         and (wanted_sector is null or o.sector = wanted_sector)
         and (wanted_villages is null or o.village_id = any (wanted_villages))
         and (o.village_id <@ villages or o.unit_id = any (units) or person = any (o.involved_ids))
       order by o.dispatched_at desc, o.id desc limit most;
  end if;
end $$;

-- Orders that the caller has to do with: assigned, helped, watched or passed on by him, or of his enterprise.
create function workorder.orders_of_caller(open_only boolean)
returns setof bigint language plpgsql stable security definer rows 200
set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  person bigint := access.person();
  units bigint[] := access.scope_units();
begin
  if open_only then
    return query
      select o.id from workorder.work_order o
       where o.involved_ids @> array[person] and o.status not in ('CLOSED', 'CANCELLED')
      union
      select o.id from workorder.work_order o
       where o.unit_id = any (units) and o.status not in ('CLOSED', 'CANCELLED');
  else
    return query
      select o.id from workorder.work_order o where o.involved_ids @> array[person]
      union
      select o.id from workorder.work_order o where o.unit_id = any (units);
  end if;
end $$;

-- Who helps the assignee. work_order.helper_ids repeats the persons for the policies above.
create table workorder.helper (
  order_id bigint not null references workorder.work_order,
  person_id bigint not null,
  name text not null,
  post text,
  by_name text not null,
  at timestamptz not null,
  primary key (order_id, person_id)
);
call access.protect_child_rows('workorder.helper', 'order_id', 'workorder.work_order');
grant select, insert on workorder.helper to anlan_app;

-- From hand to hand, append-only. to_id null: back to the dispatcher's desk.
create table workorder.pass (
  id bigint generated always as identity primary key,
  order_id bigint not null references workorder.work_order,
  refused boolean not null,
  from_id bigint not null,
  from_name text not null,
  to_id bigint,
  to_name text,
  by_name text not null,
  reason text not null,
  at timestamptz not null
);
create index on workorder.pass (order_id, id);
call access.protect_child_rows('workorder.pass', 'order_id', 'workorder.work_order');
grant select, insert on workorder.pass to anlan_app;

-- Reminders to accept, and whom an escalation told.
alter table workorder.deadline
  add constraint known_kind check (kind in ('ACCEPTANCE', 'REMINDER', 'OVERDUE', 'ESCALATION')),
  add told_ids bigint[] not null default '{}';
create index on workorder.deadline (order_id) where fired_at is null and void_at is null;

-- What a person answered to a message, once for each message and text.
create table workorder.answer (
  message_id bigint not null,
  text text not null,
  order_id bigint not null references workorder.work_order,
  person_id bigint not null,
  channel text not null,
  at timestamptz not null,
  primary key (message_id, text)
);
call access.protect_child_rows('workorder.answer', 'order_id', 'workorder.work_order');
grant select, insert on workorder.answer to anlan_app;

-- Filters of the list that somebody keeps under a name; an account's own.
create table workorder.saved_view (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  name text not null,
  filters text not null,
  saved_at timestamptz not null,
  unique (account_id, name)
);
alter table workorder.saved_view enable row level security;
alter table workorder.saved_view force row level security;
create policy own on workorder.saved_view using (account_id = (select access.account()));
grant select, insert, update, delete on workorder.saved_view to anlan_app;

-- Wordings for orders by hand, of all officers. sector null: for any.
create table workorder.template (
  id bigint generated always as identity primary key,
  title text not null,
  what text not null,
  working_days int not null check (working_days between 1 and 250),
  sector text,
  saved_by text not null,
  saved_at timestamptz not null
);
create unique index on workorder.template (title, coalesce(sector, ''));
insert into workorder.template (title, what, working_days, sector, saved_by, saved_at) values
  ('清理疏散通道', '清除通道和安全出口的堆放物，拍通道全景和出口各一张。', 1, 'CROWDED_PLACE', '系统', '2026-11-27 00:00Z'),
  ('校验可燃气体探测器', '由有资质的机构校验，上传校验报告照片。', 10, 'DANGEROUS_CHEMICALS', '系统', '2026-11-27 00:00Z'),
  ('补办动火作业审批', '停止动火，补齐审批和监护人，拍审批单和现场。', 1, null, '系统', '2026-11-27 00:00Z'),
  ('特种设备定期检验', '联系检验机构，上传预约单；到期未检的停用并张贴停用牌。', 5, 'SPECIAL_EQUIPMENT', '系统', '2026-11-27 00:00Z');
call access.protect_register('workorder.template');
grant select, insert, update, delete on workorder.template to anlan_app;
