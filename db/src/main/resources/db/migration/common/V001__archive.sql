-- Everything the core decided. Written by the archiver only; never changed afterwards.
CREATE TABLE record (
  from_number BIGINT NOT NULL PRIMARY KEY,
  to_number   BIGINT NOT NULL,
  at          BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  person      TEXT   NOT NULL,
  device      TEXT   NOT NULL,
  sender      TEXT,
  counter     BIGINT,
  types       TEXT   NOT NULL,
  json        TEXT   NOT NULL
);
CREATE INDEX record_by_person ON record (person, from_number);

-- Which records speak of an incident or a unit, so that a timeline is one index range.
CREATE TABLE record_incident (
  incident    TEXT   NOT NULL,
  from_number BIGINT NOT NULL,
  PRIMARY KEY (incident, from_number)
);
CREATE TABLE record_unit (
  unit        TEXT   NOT NULL,
  from_number BIGINT NOT NULL,
  PRIMARY KEY (unit, from_number)
);
