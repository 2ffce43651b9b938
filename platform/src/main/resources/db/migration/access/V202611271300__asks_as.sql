-- Whether the account that the transaction is bound to has one of these roles: for tables that only some roles read.
create function access.asks_as(roles text[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.account a where a.id = (select access.account()) and a.enabled and a.role = any (roles))
$$;
