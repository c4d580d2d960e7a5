-- What version 2 of the schema made of the database of version 1: a visitor lets the board show a name.
ALTER TABLE tickets ADD COLUMN display_name TEXT;
PRAGMA user_version = 2;

UPDATE tickets SET display_name = 'Lan' WHERE id = 'waiting';
