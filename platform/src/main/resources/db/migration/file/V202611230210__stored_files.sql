create schema file;

-- A photograph belongs to whoever uploaded it until something takes it in; from then on it is seen where that thing is.
create table file.stored_file (
  id bigint generated always as identity primary key,
  village_id int,
  unit_id bigint,
  uploaded_by bigint,
  at timestamptz not null,
  name text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  width int not null check (width > 0),
  height int not null check (height > 0),
  seen_before timestamptz,
  bytes bytea not null,
  thumbnail bytea
);
alter table file.stored_file alter column bytes set storage external;
create index on file.stored_file (sha256, at);
create index on file.stored_file (uploaded_by);
call access.protect_place_rows('file.stored_file');
call access.open_to_owner('file.stored_file');
create policy uploader on file.stored_file using (uploaded_by = (select access.account()));
create policy own_place on file.stored_file as restrictive for insert to anlan_app
  with check (unit_id is null or unit_id = any ((select access.scope_units())::bigint[]) or village_id <@ (select access.scope()));
grant select, insert, update (village_id, unit_id) on file.stored_file to anlan_app;

-- When the same bytes first came in, whoever brought them. Tells a time only.
create function file.first_seen(hash bytea) returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(f.at) from file.stored_file f where f.sha256 = hash
$$;
