-- Tables for people and agencies to query. Written by the projector only, from the archive; they may
-- be emptied and rebuilt at any time. Times are epoch milliseconds UTC.
CREATE TABLE projection (
  name   TEXT   NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);

CREATE TABLE incident (
  id                TEXT             NOT NULL PRIMARY KEY,
  kind              TEXT             NOT NULL,
  level             INTEGER          NOT NULL,
  lon               DOUBLE PRECISION NOT NULL,
  lat               DOUBLE PRECISION NOT NULL,
  location_source   TEXT             NOT NULL,
  uncertainty_m     INTEGER          NOT NULL,
  address           TEXT             NOT NULL,
  area              TEXT             NOT NULL,
  outside_region    SMALLINT         NOT NULL,
  trapped           INTEGER          NOT NULL,
  hazards           TEXT             NOT NULL,
  description       TEXT             NOT NULL,
  duplicate_of      TEXT,
  received_at       BIGINT           NOT NULL,
  located_at        BIGINT,
  first_order_at    BIGINT,
  first_en_route_at BIGINT,
  first_on_scene_at BIGINT,
  under_control_at  BIGINT,
  extinguished_at   BIGINT,
  closed_at         BIGINT,
  outcome_kind      TEXT,
  outcome_text      TEXT
);
CREATE INDEX incident_by_received ON incident (received_at);
CREATE INDEX incident_by_closed ON incident (closed_at);

CREATE TABLE call (
  id            TEXT   NOT NULL PRIMARY KEY,
  incident      TEXT,
  received_at   BIGINT NOT NULL,
  source        TEXT   NOT NULL,
  caller_number TEXT   NOT NULL,
  caller_name   TEXT   NOT NULL,
  lon           DOUBLE PRECISION,
  lat           DOUBLE PRECISION,
  address       TEXT   NOT NULL,
  text          TEXT   NOT NULL
);
CREATE INDEX call_by_incident ON call (incident);
CREATE INDEX call_by_caller ON call (caller_number);

CREATE TABLE assignment (
  id              TEXT    NOT NULL PRIMARY KEY,
  incident        TEXT    NOT NULL,
  unit            TEXT    NOT NULL,
  status          TEXT    NOT NULL,
  ordered_by      TEXT    NOT NULL,
  eta_seconds     INTEGER NOT NULL,
  ordered_at      BIGINT  NOT NULL,
  received_at     BIGINT,
  acknowledged_at BIGINT,
  en_route_at     BIGINT,
  staged_at       BIGINT,
  on_scene_at     BIGINT,
  deployed_at     BIGINT,
  released_at     BIGINT,
  cleared_at      BIGINT,
  refused_at      BIGINT,
  cancelled_at    BIGINT,
  acknowledged_by TEXT,
  alert_rounds    INTEGER NOT NULL,
  escalations     INTEGER NOT NULL,
  end_reason      TEXT    NOT NULL
);
CREATE INDEX assignment_by_incident ON assignment (incident);
CREATE INDEX assignment_by_unit ON assignment (unit, ordered_at);

-- number: of the event.
CREATE TABLE note (
  number      BIGINT NOT NULL PRIMARY KEY,
  incident    TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  person      TEXT   NOT NULL,
  text        TEXT   NOT NULL
);
CREATE INDEX note_by_incident ON note (incident, number);

CREATE TABLE unit_status (
  number      BIGINT NOT NULL PRIMARY KEY,
  unit        TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  from_status TEXT   NOT NULL,
  to_status   TEXT   NOT NULL,
  assignment  TEXT,
  reason      TEXT   NOT NULL
);
CREATE INDEX unit_status_by_unit ON unit_status (unit, happened_at);

-- Reference data by name, so that a query can show what people call a unit or a station.
CREATE TABLE area (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL,
  kind   TEXT NOT NULL,
  parent TEXT
);
CREATE TABLE station (
  id   TEXT             NOT NULL PRIMARY KEY,
  name TEXT             NOT NULL,
  area TEXT             NOT NULL,
  lon  DOUBLE PRECISION NOT NULL,
  lat  DOUBLE PRECISION NOT NULL
);
CREATE TABLE unit (
  id         TEXT     NOT NULL PRIMARY KEY,
  call_sign  TEXT     NOT NULL,
  kind       TEXT     NOT NULL,
  station    TEXT     NOT NULL,
  is_retired SMALLINT NOT NULL
);
