-- Every schema: requests may name it, background work may use all of it.
do $$
declare s text;
begin
  for s in select nspname from pg_namespace
            where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'migration') loop
    execute format('grant usage on schema %I to anlan_app, anlan_system', s);
    execute format('grant select, insert, update, delete, truncate on all tables in schema %I to anlan_system', s);
    execute format('grant usage, select, update on all sequences in schema %I to anlan_app, anlan_system', s);
    execute format('grant execute on all functions in schema %I to anlan_app, anlan_system', s);
  end loop;
end $$;

-- What is in the audit log stays there: nobody but the owner changes or removes it, background work included.
do $$
begin
  if to_regclass('audit.seal') is not null then
    revoke update, delete, truncate on audit.entry, audit.seal from anlan_app, anlan_system;
    revoke update, truncate on audit.waiting from anlan_app, anlan_system;
  end if;
end $$;
