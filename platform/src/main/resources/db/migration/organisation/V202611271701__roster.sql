grant update on organisation.roster_shift to anlan_app;

-- A shift for another's, or given away where other_shift_id is null.
create table organisation.shift_swap (
  id bigint generated always as identity primary key,
  shift_id bigint not null references organisation.roster_shift on delete cascade,
  other_shift_id bigint references organisation.roster_shift on delete cascade,
  asked_by bigint not null references organisation.person,
  asked_of bigint not null references organisation.person,
  reason text not null,
  state text not null check (state in ('ASKED', 'AGREED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  decided_at timestamptz,
  decided_by_name text,
  check (asked_by <> asked_of)
);
create index on organisation.shift_swap (shift_id);
create unique index one_open_swap_a_shift on organisation.shift_swap (shift_id) where state in ('ASKED', 'AGREED');
call organisation.protect_personal_rows('organisation.shift_swap');
grant select, insert, update on organisation.shift_swap to anlan_app;

-- What the shift that ends at changes_at leaves to the one that begins there.
create table organisation.handover_note (
  id bigint generated always as identity primary key,
  changes_at timestamptz not null unique,
  text text not null,
  written_by bigint not null references organisation.person,
  written_at timestamptz not null,
  acknowledged_by bigint references organisation.person,
  acknowledged_at timestamptz,
  check ((acknowledged_by is null) = (acknowledged_at is null))
);
call organisation.protect_personal_rows('organisation.handover_note');
grant select, insert, update on organisation.handover_note to anlan_app;
