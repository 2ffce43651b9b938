create schema notification;

-- What is pushed to screens. Ids are drawn under one lock held to the commit, so that they stand in commit order and a
-- reader that has seen an id has seen all before it. Without village, unit and person: for everyone signed in.
create table notification.live_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  topic text not null,
  village_id int,
  unit_id bigint,
  person_id bigint,
  payload jsonb not null
);
create index on notification.live_event (at);
alter table notification.live_event enable row level security;
alter table notification.live_event force row level security;
create policy append on notification.live_event for insert with check (true);
grant insert on notification.live_event to anlan_app;
