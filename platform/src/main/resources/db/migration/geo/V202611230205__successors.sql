-- Which divisions took over from one that ended.
alter table geo.division add column replaced_by text[] not null default '{}';
