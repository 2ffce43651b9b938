create schema calendar;

-- The State Council's notice on the days off of a year. A year without one is reckoned by the plain week and marked provisional.
create table calendar.notice (
  year int primary key check (year between 2000 and 2100),
  number text not null,
  issued_on date not null
);
call access.protect_register('calendar.notice');
grant select, insert, update on calendar.notice to anlan_app;

create table calendar.exception_day (
  date date primary key,
  year int not null references calendar.notice,
  working boolean not null,
  holiday text not null,
  check (extract(year from date) = year)
);
call access.protect_register('calendar.exception_day');
grant select, insert, delete on calendar.exception_day to anlan_app;

call access.open_to_owner('calendar.notice');
call access.open_to_owner('calendar.exception_day');

insert into calendar.notice (year, number, issued_on) values
  (2025, '国办发明电〔2024〕12号', '2024-11-12'),
  (2026, '国办发明电〔2025〕7号', '2025-11-04');

insert into calendar.exception_day (date, year, working, holiday)
select day, year, working, holiday
  from (values
  (2025, '元旦', false, '2025-01-01', '2025-01-01'),
  (2025, '春节', false, '2025-01-28', '2025-02-04'),
  (2025, '春节', true, '2025-01-26', '2025-01-26'),
  (2025, '春节', true, '2025-02-08', '2025-02-08'),
  (2025, '清明节', false, '2025-04-04', '2025-04-06'),
  (2025, '劳动节', false, '2025-05-01', '2025-05-05'),
  (2025, '劳动节', true, '2025-04-27', '2025-04-27'),
  (2025, '端午节', false, '2025-05-31', '2025-06-02'),
  (2025, '国庆节、中秋节', false, '2025-10-01', '2025-10-08'),
  (2025, '国庆节、中秋节', true, '2025-09-28', '2025-09-28'),
  (2025, '国庆节、中秋节', true, '2025-10-11', '2025-10-11'),
  (2026, '元旦', false, '2026-01-01', '2026-01-03'),
  (2026, '元旦', true, '2026-01-04', '2026-01-04'),
  (2026, '春节', false, '2026-02-15', '2026-02-23'),
  (2026, '春节', true, '2026-02-14', '2026-02-14'),
  (2026, '春节', true, '2026-02-28', '2026-02-28'),
  (2026, '清明节', false, '2026-04-04', '2026-04-06'),
  (2026, '劳动节', false, '2026-05-01', '2026-05-05'),
  (2026, '劳动节', true, '2026-05-09', '2026-05-09'),
  (2026, '端午节', false, '2026-06-19', '2026-06-21'),
  (2026, '中秋节', false, '2026-09-25', '2026-09-27'),
  (2026, '国庆节', false, '2026-10-01', '2026-10-07'),
  (2026, '国庆节', true, '2026-09-20', '2026-09-20'),
  (2026, '国庆节', true, '2026-10-10', '2026-10-10')
       ) span (year, holiday, working, first, last),
       generate_series(first::date, last::date, interval '1 day') day;
