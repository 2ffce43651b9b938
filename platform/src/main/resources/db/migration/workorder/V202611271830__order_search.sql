-- Search that costs about the same however many orders there are.

drop function workorder.orders_holding(text, boolean, text, int[], int);

create function workorder.person_keys(ids bigint[]) returns text[] language sql immutable parallel safe set search_path = '' as $$
  select coalesce(array_agg(distinct 'p' || id), '{}') from unnest(ids) id
$$;

-- What an order is found by: pairs of neighbouring characters, its village, its unit, who has to do with it. With the places of a
-- narrow scope in the same index, words that every order holds cost no more than the few orders of that scope.
alter table workorder.work_order drop grams;
alter table workorder.work_order add keys text[] generated always as (
  workorder.pairs(upper(normalize(title || ' ' || unit_name || ' ' || assignee_name, nfkc)))
    || ('v' || village_id) || ('u' || unit_id)
    || workorder.person_keys(watcher_ids || helper_ids || former_ids || assignee_id)) stored;
create index on workorder.work_order using gin (keys) with (fastupdate = off);
create index on workorder.work_order using gin (keys) with (fastupdate = off)
  where status not in ('CLOSED', 'CANCELLED');

-- What else a list is narrowed to; null: not.
create type workorder.wanted_orders as (
  status text, light text, now timestamptz, unit_id bigint, sector text, urgent boolean, cause_kind text, passed boolean,
  asked boolean, due_before timestamptz, villages int[]);

-- Orders in the caller's scope that hold all the words in title, unit, assignee or number, after the one named: the newest first,
-- or of open ones the most pressing. No words: all in scope. Text operators are not leakproof, so under row-level security no index would serve them: hence
-- this function, which asks for the scope by itself.
-- Frequent words are found among the first few thousand orders; only words that are rare there are looked up in the index, where
-- the places and persons of a narrow scope stand beside them. Each plan is made for the words at hand.
create function workorder.orders_holding(
  words text, open_only boolean, newest boolean, wanted workorder.wanted_orders, after_at timestamptz, after_id bigint, most int)
returns setof bigint language plpgsql stable security definer rows 200 set search_path = '' as $$
declare
  villages int4multirange := access.scope();
  units bigint[] := access.scope_units();
  person bigint := access.person();
  plain text := upper(normalize(btrim(words), nfkc));
  pieces text[] := regexp_split_to_array(plain, '\s+');
  pairs text[] := workorder.pairs(plain);
  number_from text := case when plain ~ '^(浔单)?[0-9]{8}(-[0-9]*)?$' then '浔单' || regexp_replace(plain, '^浔单', '') end;
  day_number text := case when plain ~ '^-?[0-9]{3,6}$' then btrim(plain, '-') end;
  narrow constant int := 60;
  places text[];
  time_key text := case when newest then 'o.dispatched_at' else 'o.due_at' end;
  direction text := case when newest then 'desc' else 'asc' end;
  -- $1 pairs, $2 pieces, $3 number_from, $4 day_number, $5 villages, $6 units, $7 person, $8 wanted, $9 after_at, $10 after_id, $11 most,
  -- $12 places
  begins text := concat_ws(' and ',
    case when open_only then 'o.status not in (''CLOSED'', ''CANCELLED'')' else 'true' end,
    case when after_at is not null then
      format('(%s, o.id) %s ($9, $10)', time_key, case when newest then '<' else '>' end) end);
  holds text := '(' || concat_ws(' or ',
    case when plain = '' then 'true' end,
    case when cardinality(pairs) > 0 then 'o.keys @> $1' || case when exists (select 1 from unnest(pieces) piece where length(piece) > 2)
      then ' and not exists (select 1 from unnest($2) piece where strpos(o.found_by, piece) = 0)' else '' end end,
    case when number_from is not null then 'o.number collate "C" >= $3 and o.number collate "C" < $3 || chr(1114111)' end,
    case when day_number is not null then 'split_part(o.number, ''-'', 2) = $4' end,
    'false') || ')';
  fits text := concat_ws(' and ',
    '(o.village_id <@ $5 or o.unit_id = any ($6) or $7 = any (o.involved_ids))',
    case when wanted.status is not null then 'o.status = ($8).status' end,
    case wanted.light
      when 'GREEN' then 'coalesce(o.stopped_at, ($8).now) < o.yellow_at'
      when 'YELLOW' then 'coalesce(o.stopped_at, ($8).now) >= o.yellow_at and coalesce(o.stopped_at, ($8).now) < o.due_at'
      when 'RED' then 'coalesce(o.stopped_at, ($8).now) >= o.due_at' end,
    case when wanted.unit_id is not null then 'o.unit_id = ($8).unit_id' end,
    case when wanted.sector is not null then 'o.sector = ($8).sector' end,
    case when wanted.urgent is not null then 'o.urgent = ($8).urgent' end,
    case when wanted.cause_kind is not null then 'o.cause_kind = ($8).cause_kind' end,
    case when wanted.passed is not null then '(o.passes > 0) = ($8).passed' end,
    case when wanted.asked then 'o.asked_at is not null' end,
    case when wanted.due_before is not null then 'o.due_at < ($8).due_before' end,
    case when wanted.villages is not null then 'o.village_id = any (($8).villages)' end);
  budget int;
  found bigint[];
begin
  if (select coalesce(sum(upper(r)::bigint - lower(r)), 0) from unnest(villages) r) + cardinality(units) <= narrow then
    places := array(select 'v' || v from unnest(villages) r, generate_series(lower(r), upper(r) - 1) v)
              || array(select 'u' || u from unnest(units) u) || ('p' || person);
  end if;
  if places is null or cardinality(places) > 4 then
    foreach budget in array array[3000, 10000] loop
      execute format(
          'select array(select o.id from (select * from workorder.work_order o where %2$s order by %1$s %3$s, o.id %3$s limit %4$s) o
                         where %5$s and %6$s order by %1$s %3$s, o.id %3$s limit $11)',
          time_key, begins, direction, budget, holds, fits)
        into found using pairs, pieces, number_from, day_number, villages, units, person, wanted, after_at, after_id, most, places;
      if cardinality(found) >= most then
        return query select unnest(found);
        return;
      end if;
      exit when cardinality(found) < 16;
    end loop;
  end if;
  return query execute format(
      'select o.id from workorder.work_order o where %2$s and %4$s and %5$s %6$s order by %1$s %3$s, o.id %3$s limit $11',
      time_key, begins, direction, holds, fits, case when places is not null then 'and o.keys && $12' else '' end)
    using pairs, pieces, number_from, day_number, villages, units, person, wanted, after_at, after_id, most, places;
end $$;
