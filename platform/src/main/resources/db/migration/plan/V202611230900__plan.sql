create schema plan;

-- A plan once imported is never changed: incidents refer to its cards. A new text is a new version.
create table plan.plan (
  id bigint generated always as identity primary key,
  code text not null,
  version text not null,
  title text not null,
  kind text not null,
  trigger_text text not null,
  digest text not null,
  imported_at timestamptz not null,
  unique (code, version)
);
call access.protect_register('plan.plan');
grant select, insert on plan.plan to anlan_app;

create table plan.level (
  plan_id bigint not null references plan.plan,
  place int not null,
  level text not null check (level in ('Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ')),
  condition text not null,
  commander text,
  primary key (plan_id, level)
);
call access.protect_register('plan.level');
grant select, insert on plan.level to anlan_app;

create table plan.card (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plan.plan,
  place int not null,
  title text not null,
  text text not null,
  to_post text not null,
  to_org text,
  deadline_minutes int not null check (deadline_minutes between 1 and 10080),
  level text,
  unique (plan_id, place)
);
call access.protect_register('plan.card');
grant select, insert on plan.card to anlan_app;
