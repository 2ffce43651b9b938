-- Data scope: what the current transaction may see. Bound by the application at begin; asking without it is an error.
create schema access;
create schema audit;
create schema event;

create function access.scope() returns int4multirange language plpgsql stable parallel safe as $$
declare bound text := current_setting('anlan.scope', true);
begin
  if bound is null or bound = '' then
    raise exception 'data scope is not set' using errcode = '42501';
  end if;
  return bound::int4multirange;
end $$;

create function access.scope_units() returns bigint[] language plpgsql stable parallel safe as $$
declare bound text := current_setting('anlan.units', true);
begin
  if bound is null or bound = '' then
    raise exception 'data scope is not set' using errcode = '42501';
  end if;
  return bound::bigint[];
end $$;

create function access.account() returns bigint language plpgsql stable parallel safe as $$
declare bound text := current_setting('anlan.account', true);
begin
  if bound is null or bound = '' then
    raise exception 'data scope is not set' using errcode = '42501';
  end if;
  return bound::bigint;
end $$;

create function access.person() returns bigint language plpgsql stable parallel safe as $$
declare bound text := current_setting('anlan.person', true);
begin
  if bound is null or bound = '' then
    raise exception 'data scope is not set' using errcode = '42501';
  end if;
  return bound::bigint;
end $$;

-- Rows of a place: column village_id, and unit_id where an enterprise sees its own.
create procedure access.protect_place_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s using (village_id <@ (select access.scope()) or unit_id = any ((select access.scope_units())::bigint[]))', target);
end $$;

-- Rows of a village without a unit.
create procedure access.protect_village_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s using (village_id <@ (select access.scope()))', target);
end $$;

-- Rows that follow their parent: visible when the parent row is (fk names the column, parent the protected table with key id).
create procedure access.protect_child_rows(target regclass, fk text, parent regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s using (exists (select 1 from %s parent where parent.id = %I))', target, parent, fk);
end $$;

-- Registers that everyone with a scope may read (divisions, posts, plans); what may be written is a matter of grants.
create procedure access.protect_register(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %s using ((select access.scope()) is not null)', target);
end $$;

-- Tables that requests never touch: only anlan_system, which row-level security does not bind.
create procedure access.protect_from_requests(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy nobody on %s using (false)', target);
end $$;

-- For SECURITY DEFINER functions, which run as the owner: they check by themselves what they give out.
create procedure access.open_to_owner(target regclass) language plpgsql as $$
begin
  execute format('create policy owner on %s to anlan_owner using (true) with check (true)', target);
end $$;

create table audit.entry (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  account_id bigint,
  actor_name text not null,
  action text not null,
  object_kind text,
  object_id text,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  detail text
);
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy append on audit.entry for insert with check (true);
grant insert on audit.entry to anlan_app;

-- The event registry of Spring Modulith.
create table event.event_publication (
  id uuid not null primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on event.event_publication (completion_date);
alter table event.event_publication enable row level security;
alter table event.event_publication force row level security;
create policy append on event.event_publication for insert with check (true);
grant insert on event.event_publication to anlan_app;
