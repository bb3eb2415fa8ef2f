-- What no rule can tell: the school holidays of each region, and days that the association closes. Kept by the operator.
create table central_closures (
  id text not null primary key,
  kind text not null check (kind in ('closure', 'school_holiday')),
  -- null: everywhere
  region text check (region in ('noord', 'midden', 'zuid')),
  name text not null,
  from_on text not null,
  until_on text not null,
  check (from_on <= until_on)
) strict, without rowid;
