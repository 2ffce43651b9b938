-- The child's column by its table: a parent that has a column of the same name would be compared with itself, and let everybody in.
create or replace procedure access.protect_child_rows(target regclass, fk text, parent regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy scope on %1$s using (exists (select 1 from %2$s parent where parent.id = %1$s.%3$I))', target, parent, fk);
end $$;
