-- What version 3 of the schema made of the database of version 2: a book of appointments, with one in it.
CREATE TABLE appointments (
    booking INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    line TEXT NOT NULL,
    day INTEGER NOT NULL,
    half TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT;
CREATE INDEX appointments_by_day ON appointments (day);
PRAGMA user_version = 3;

INSERT INTO appointments (id, code, line, day, half, language)
VALUES ('home visit', 'K7M2', 'registry', 20517, 'morning', 'vi');
