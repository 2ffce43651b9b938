create schema demo;

-- Steps of the loading that are done, so that a first start that was cut off goes on where it stopped.
create table demo.step (
  name text primary key,
  done_at timestamptz not null
);
call access.protect_from_requests('demo.step');
