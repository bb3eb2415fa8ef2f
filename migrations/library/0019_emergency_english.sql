-- What who writes in English gets to read; null: the standard text.
alter table emergencies add column text_en text;
