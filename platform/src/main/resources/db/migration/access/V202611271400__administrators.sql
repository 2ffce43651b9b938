-- Three administrators (三员分立): the system administrator opens and closes accounts, the security administrator grants roles and
-- locks, the audit administrator reads the log. The database holds to it, whatever a handler forgets.
create function access.administers(role text) returns boolean language sql immutable parallel safe as $$
  select coalesce(role in ('SYSTEM', 'SECURITY', 'AUDIT'), false)
$$;

alter table access.account drop constraint account_role_check;
update access.account set role = 'SYSTEM' where role = 'ADMIN';
alter table access.account
  alter column role drop not null,
  add constraint account_role_check check (role in
    ('DUTY', 'LEADER', 'DEPARTMENT', 'TOWN', 'GRID', 'ENTERPRISE', 'SYSTEM', 'SECURITY', 'AUDIT')),
  add constraint administrator_speaks_for_no_operator check (not access.administers(role) or operator_codes = '{}'),
  add column must_change_password boolean not null default false,
  add column password_changed_at timestamptz,
  add column locked_at timestamptz,
  add column lock_reason text;
update access.account set password_changed_at = created_at;
alter table access.account alter column password_changed_at set not null;
create unique index one_administration_per_person on access.account (person_id) where access.administers(role);
grant select (must_change_password, password_changed_at, locked_at, lock_reason) on access.account to anlan_app;

-- Whether the account that acts holds that role now.
create function access.acts_as(wanted text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.account a
                  where a.id = access.account() and a.role = wanted and a.enabled and a.locked_at is null)
$$;

create function access.guard_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.role is distinct from old.role
     and (access.administers(old.role) or (access.administers(new.role) and old.role is not null)) then
    raise exception 'an administrator keeps one role, and who has another becomes none'
      using errcode = '23514', constraint = 'one_administration_per_account';
  end if;
  if current_user <> 'anlan_app' then
    return new;
  end if;
  if tg_op = 'INSERT' then
    if new.role is not null or not access.acts_as('SYSTEM') then
      raise exception 'accounts are opened without a role, by the system administrator' using errcode = '42501';
    end if;
    return new;
  end if;
  if (new.role is distinct from old.role or new.operator_codes is distinct from old.operator_codes
      or new.locked_at is distinct from old.locked_at or new.demonstration is distinct from old.demonstration)
     and not access.acts_as('SECURITY') then
    raise exception 'only the security administrator grants and locks' using errcode = '42501';
  end if;
  if (new.enabled is distinct from old.enabled or new.name is distinct from old.name
      or new.person_id is distinct from old.person_id or new.username is distinct from old.username)
     and not access.acts_as('SYSTEM') then
    raise exception 'only the system administrator opens, closes and names' using errcode = '42501';
  end if;
  if new.password_hash is distinct from old.password_hash and new.id <> access.account()
     and not access.acts_as('SECURITY') then
    raise exception 'only the holder and the security administrator set a password' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before insert or update on access.account for each row execute function access.guard_account();

-- Passwords that were used before, newest last.
create table access.password_history (
  id bigint generated always as identity primary key,
  account_id bigint not null references access.account,
  password_hash text not null,
  until timestamptz not null
);
create index on access.password_history (account_id);
alter table access.password_history enable row level security;
alter table access.password_history force row level security;
create policy own on access.password_history using (account_id = (select access.account()));
call access.open_to_owner('access.password_history');
grant select on access.password_history to anlan_app;

create function access.keep_password() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.password_history (account_id, password_hash, until)
  values (old.id, old.password_hash, new.password_changed_at);
  return new;
end $$;
create trigger keep_password after update of password_hash on access.account for each row
  when (new.password_hash is distinct from old.password_hash) execute function access.keep_password();
