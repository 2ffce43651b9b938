-- Whose desk tells people and watches what became of it; messages that belong to no place are theirs alone.
create function notification.tells() returns boolean language sql stable security definer set search_path = '' as $$
  select access.acts_as('DUTY') or access.acts_as('LEADER') or access.acts_as('DEPARTMENT')
$$;

-- urgent: neither quiet hours nor quotas delay it. asks: an answer is wanted; reply_code then tells it from others to the same person.
alter table notification.message
  add urgent boolean not null default true,
  add asks boolean not null default false,
  add reply_code smallint check (reply_code between 100 and 999),
  add answered_at timestamptz,
  add call_id bigint;
create index on notification.message (call_id) where call_id is not null;
drop policy scope on notification.message;
create policy scope on notification.message for select using (
  village_id <@ (select access.scope())
  or unit_id = any ((select access.scope_units())::bigint[])
  or person_id = (select access.person())
  or (village_id is null and unit_id is null and (select notification.tells())));
create policy answered on notification.message for update using (
  person_id = (select access.person()) or (select notification.tells()));
grant update (answered_at) on notification.message to anlan_app;

-- route: the gateway that has it, or may have it; while status is QUEUED no other gateway may be given it. held: why it waits though
-- it could be sent. doubt_since: since when it is not known whether the route took it.
alter table notification.delivery
  drop constraint delivery_channel_check,
  drop constraint delivery_status_check,
  add check (channel in ('SMS', 'IN_APP', 'VOICE')),
  add check (status in ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'ANSWERED', 'FAILED', 'WITHDRAWN')),
  add route text,
  add held text,
  add doubt_since timestamptz,
  add answered_at timestamptz;
create index on notification.delivery (phone, sent_at) where phone is not null;
create index on notification.delivery (route, sent_at) where route is not null;
create policy desk on notification.delivery for update
  using ((select notification.tells()) and exists (select 1 from notification.message m where m.id = message_id));
grant update (answered_at, due_at, error, attempts, held) on notification.delivery to anlan_app;

-- The life of a message as it happened; never changed.
create table notification.trace (
  id bigint generated always as identity primary key,
  message_id bigint not null references notification.message,
  delivery_id bigint,
  at timestamptz not null,
  kind text not null check (kind in ('HELD', 'HANDED', 'TAKEN', 'REFUSED', 'NOT_TAKEN', 'IN_DOUBT', 'GIVEN_UP', 'CONFIRMED', 'NOT_DELIVERED',
                                     'READ', 'ANSWERED', 'CALLED', 'RESENT', 'WITHDRAWN', 'TOLD_AGAIN')),
  route text,
  text text,
  by_name text
);
create index on notification.trace (message_id, id);
call access.protect_child_rows('notification.trace', 'message_id', 'notification.message');
grant select, insert on notification.trace to anlan_app;

-- What people sent by themselves, kept before it is understood. source_id: the gateway's, the same id is kept once.
create table notification.inbound (
  id bigint generated always as identity primary key,
  source text not null,
  source_id text not null,
  phone text not null,
  text text not null,
  at timestamptz not null,
  state text not null default 'NEW' check (state in ('NEW', 'MATCHED', 'UNKNOWN_PHONE', 'NO_OPEN_MESSAGE', 'SETTLED')),
  message_id bigint,
  settled_at timestamptz,
  settled_by text,
  note text,
  unique (source, source_id)
);
create index on notification.inbound (id) where state = 'NEW';
create index on notification.inbound (state, id);
alter table notification.inbound enable row level security;
alter table notification.inbound force row level security;
create policy append on notification.inbound for insert with check (true);
create policy desk on notification.inbound for select using ((select notification.tells()));
create policy settle on notification.inbound for update using ((select notification.tells()));
grant select, insert, update (state, settled_at, settled_by, note) on notification.inbound to anlan_app;

-- What a person answered, by whatever way.
create table notification.answer (
  id bigint generated always as identity primary key,
  message_id bigint not null references notification.message,
  person_id bigint not null,
  text text not null,
  channel text not null,
  at timestamptz not null,
  inbound_id bigint unique
);
create index on notification.answer (message_id);
call access.protect_child_rows('notification.answer', 'message_id', 'notification.message');
grant select, insert on notification.answer to anlan_app;

-- Parts of long messages by the operator's own number, and what the operator said of them; a report may be faster than the part.
create table notification.carrier_part (
  route text not null,
  carrier_id text not null,
  delivery_id bigint not null,
  part int not null,
  parts int not null,
  at timestamptz not null,
  stat text,
  primary key (route, carrier_id)
);
create index on notification.carrier_part (delivery_id);
call access.protect_from_requests('notification.carrier_part');
create table notification.carrier_report (
  id bigint generated always as identity primary key,
  route text not null,
  carrier_id text not null,
  stat text not null,
  at timestamptz not null
);
call access.protect_from_requests('notification.carrier_report');

-- When a route was found dead, and when it came back.
create table notification.route_change (
  id bigint generated always as identity primary key,
  route text not null,
  at timestamptz not null,
  state text not null,
  reason text not null
);
create index on notification.route_change (route, id desc);
call access.protect_register('notification.route_change');
grant select on notification.route_change to anlan_app;

-- People called until enough of them have answered.
create table notification.call (
  id bigint generated always as identity primary key,
  key text not null unique,
  text text not null,
  cause_kind text not null,
  cause_id text not null,
  village_id int,
  unit_id bigint,
  wave_size int not null check (wave_size > 0),
  every_seconds int not null check (every_seconds > 0),
  repeats boolean not null,
  needed int not null check (needed > 0),
  until timestamptz not null,
  status text not null check (status in ('RUNNING', 'REACHED', 'EXPIRED', 'STOPPED')),
  started_at timestamptz not null,
  started_by text not null,
  ended_at timestamptz,
  ended_by text,
  due_at timestamptz
);
create index on notification.call (due_at) where due_at is not null;
create index on notification.call (cause_kind, cause_id);
alter table notification.call enable row level security;
alter table notification.call force row level security;
create policy scope on notification.call using (
  village_id <@ (select access.scope())
  or unit_id = any ((select access.scope_units())::bigint[])
  or (village_id is null and unit_id is null and (select notification.tells())));
grant select, insert, update (status, ended_at, ended_by, due_at) on notification.call to anlan_app;

create table notification.call_person (
  call_id bigint not null references notification.call,
  person_id bigint not null,
  name text not null,
  place int not null,
  last_round int not null default -1,
  told_at timestamptz,
  answered_at timestamptz,
  answer text,
  primary key (call_id, person_id)
);
call access.protect_child_rows('notification.call_person', 'call_id', 'notification.call');
grant select, insert on notification.call_person to anlan_app;

-- Wordings with a name; a change is a new version.
create table notification.template (
  id bigint generated always as identity primary key,
  name text not null,
  version int not null,
  text text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (name, version)
);
insert into notification.template (name, version, text, changed_by, changed_at) values
  ('值班叫应', 1, '请{姓名}收到后立即回复“1”确认在岗。{事项}', '平台', now()),
  ('紧急到岗', 1, '【紧急】{事项}请{姓名}立即到{地点}集合，回复“1”确认，不能到岗请回复原因。', '平台', now()),
  ('会商通知', 1, '{时间}在{地点}召开会商：{事项}请{姓名}准时参加，收到请回复“1”。', '平台', now());
call access.protect_register('notification.template');
grant select, insert on notification.template to anlan_app;

-- The built-in gateways can be told to misbehave, to show what the platform does then.
alter table notification.local_sms add gateway text not null default 'local';
create table notification.local_gateway (
  name text primary key,
  taking boolean not null default true,
  confirming boolean not null default true
);
insert into notification.local_gateway (name) values ('local'), ('local-2');
call access.protect_register('notification.local_gateway');
create policy gateway on notification.local_gateway for select using (true);
grant select, update (taking, confirming) on notification.local_gateway to anlan_app;

-- Long messages from people come in parts.
create table notification.inbound_part (
  source text not null,
  phone text not null,
  reference int not null,
  part int not null,
  parts int not null,
  format int not null,
  content bytea not null,
  at timestamptz not null,
  primary key (source, phone, reference, part)
);
call access.protect_from_requests('notification.inbound_part');
