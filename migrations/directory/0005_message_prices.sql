-- What Meta charges for a delivered message, as the operator copied it from Meta's rate card. In millionths of the currency.
create table message_prices (
  -- calling code of the patron's country, e.g. 31
  country text not null,
  category text not null check (category in ('service', 'utility', 'marketing')),
  from_on text not null,
  micros integer not null,
  currency text not null,
  primary key (country, category, from_on)
) strict, without rowid;
