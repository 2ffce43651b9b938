-- A department's list as received, kept for ever. It names no unit by itself; its lines do.
create table registry.ledger (
  id bigint generated always as identity primary key,
  sha256 text not null unique,
  file_name text not null,
  source text not null,
  content bytea not null,
  received_at timestamptz not null,
  received_by bigint not null,
  received_by_name text not null,
  status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  cancel_asked boolean not null default false,
  total int not null default 0,
  done int not null default 0,
  done_before int not null default 0,
  cleaned int not null default 0,
  linked int not null default 0,
  fresh int not null default 0,
  doubtful int not null default 0,
  refused int not null default 0,
  unchanged int not null default 0,
  columns jsonb not null default '{}',
  notes text[] not null default '{}',
  started_at timestamptz,
  finished_at timestamptz,
  error text
);
call access.protect_register('registry.ledger');
grant select (id, sha256, file_name, source, received_at, received_by, received_by_name, status, cancel_asked, total, done, done_before,
              cleaned, linked, fresh, doubtful, refused, unchanged, columns, notes, started_at, finished_at, error),
      insert, update on registry.ledger to anlan_app;
create index on registry.ledger (status) where status in ('QUEUED', 'RUNNING');

-- One line of a ledger, for ever, with what became of it. village_id 0: it does not say where; its receiver sees it all the same.
create table registry.ledger_row (
  id bigint generated always as identity primary key,
  ledger_id bigint not null references registry.ledger,
  sheet text not null,
  line int not null,
  name text not null,
  raw json not null, -- json, not jsonb: the order of the columns is kept
  cleaned jsonb not null,
  changes jsonb not null,
  problems jsonb not null,
  outcome text not null check (outcome in ('LINKED', 'NEW', 'DOUBTFUL', 'REFUSED', 'UNCHANGED')),
  reason text not null,
  fingerprint text not null,
  identity text not null,
  village_id int not null,
  unit_id bigint references registry.unit,
  review_id bigint,
  at timestamptz not null,
  unique (ledger_id, sheet, line)
);
create index on registry.ledger_row (ledger_id, outcome, id);
create index on registry.ledger_row (unit_id);
create index on registry.ledger_row (fingerprint);
create index on registry.ledger_row (review_id) where review_id is not null;
alter table registry.ledger_row enable row level security;
alter table registry.ledger_row force row level security;
create policy scope on registry.ledger_row using (
  village_id <@ (select access.scope()) or unit_id = any ((select access.scope_units())::bigint[])
  or ledger_id in (select l.id from registry.ledger l where l.received_by = (select access.account())));
grant select, update on registry.ledger_row to anlan_app;

-- A doubtful pair. The verdict stays; a later import finds it by the identity of the line.
create table registry.review (
  id bigint generated always as identity primary key,
  row_id bigint not null references registry.ledger_row,
  unit_id bigint not null references registry.unit,
  identity text not null,
  source text not null,
  score double precision not null,
  detail jsonb not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'DECIDED')),
  put_off int not null default 0,
  verdict text check (verdict in ('SAME', 'DIFFERENT')),
  result_unit_id bigint references registry.unit,
  decided_by bigint,
  decided_by_name text,
  decided_at timestamptz,
  opened_at timestamptz not null,
  check ((status = 'DECIDED') = (verdict is not null and result_unit_id is not null))
);
create index on registry.review (identity);
create index on registry.review (status, put_off, id);
alter table registry.review enable row level security;
alter table registry.review force row level security;
create policy scope on registry.review using (exists (select 1 from registry.unit u where u.id = review.unit_id));
grant select, update on registry.review to anlan_app;

alter table registry.source_value add foreign key (ledger_row_id) references registry.ledger_row deferrable initially deferred;

-- Words that head the columns we know, and since which edition of this list. Data: add lines, never rename fields.
create table registry.column_word (
  word text primary key,
  field text not null,
  edition int not null
);
insert into registry.column_word (word, field, edition)
select word, field, 1 from (values
  ('name', '单位名称,企业名称,名称,单位,场所名称,使用单位,使用单位名称,项目名称,工程名称,商户名称,店铺名称,经营主体名称,业户名称,房屋名称,主体名称'),
  ('creditCode', '统一社会信用代码,信用代码,社会信用代码,统一信用代码,组织机构代码,营业执照号,注册号'),
  ('kind', '类别,设备场所类别,监管类别,对象类别,单位类别,场所类别,类型,监管对象类别'),
  ('trade', '行业,所属行业,行业类别,行业分类,经营范围,国民经济行业'),
  ('town', '镇街,所在镇,所在镇街,乡镇街道,乡镇,镇,街道,所属镇街,属地,镇街道,所属乡镇街道'),
  ('village', '村社区,村,社区,行政村,所在村,所在社区,所在村社区,村居'),
  ('address', '地址,经营地址,单位地址,企业地址,注册地址,生产经营地址,详细地址,场所地址,住所,所在地,使用地点,坐落'),
  ('longitude', '经度,东经,X坐标,lon,lng,longitude'),
  ('latitude', '纬度,北纬,Y坐标,lat,latitude'),
  ('legalRepresentative', '法定代表人,法人,法人代表,负责人,主要负责人,经营者,业主,房东'),
  ('contactName', '安全负责人,安全管理员,安全管理人员,安全员,联系人'),
  ('contactPhone', '联系电话,手机,电话,手机号,手机号码,联系方式,联系人电话'),
  ('employees', '从业人数,从业人员数,员工人数,职工人数,人数,用工人数,在册人数'),
  ('level', '固有风险等级,风险分级,风险等级,等级,固有等级'),
  ('registeredOn', '登记日期,建档日期,登记时间,建档时间,录入日期,成立日期')
) as known (field, words), unnest(string_to_array(words, ',')) as word;
call access.protect_register('registry.column_word');
grant select on registry.column_word to anlan_app;

-- Divisions over the district, as addresses name them.
create table registry.upper_division (
  code text primary key check (code ~ '^([0-9]{2}|[0-9]{4})$'),
  name text not null
);
insert into registry.upper_division values ('33', '浙江省'), ('3305', '湖州市');
call access.protect_register('registry.upper_division');
grant select on registry.upper_division to anlan_app;
