-- Credentials, sessions, paired devices and the audit. Outside the log; written by the edges' account service only.
CREATE TABLE account (
  person        TEXT     NOT NULL PRIMARY KEY,
  login_name    TEXT     NOT NULL UNIQUE,
  password_hash TEXT     NOT NULL,
  must_change   SMALLINT NOT NULL,
  failures      INTEGER  NOT NULL,
  locked_until  BIGINT,
  changed_at    BIGINT   NOT NULL
);

CREATE TABLE session (
  id         TEXT   NOT NULL PRIMARY KEY,
  person     TEXT   NOT NULL,
  device     TEXT   NOT NULL,
  issued_at  BIGINT NOT NULL,
  ends_at    BIGINT NOT NULL,
  revoked_at BIGINT
);
CREATE INDEX session_by_person ON session (person, ends_at);
CREATE INDEX session_by_end ON session (ends_at);

CREATE TABLE pairing (
  code_hash  TEXT   NOT NULL PRIMARY KEY,
  person     TEXT   NOT NULL,
  created_by TEXT   NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE TABLE device (
  id              TEXT   NOT NULL PRIMARY KEY,
  person          TEXT   NOT NULL,
  name            TEXT   NOT NULL,
  credential_hash TEXT   NOT NULL UNIQUE,
  paired_at       BIGINT NOT NULL,
  revoked_at      BIGINT
);
CREATE INDEX device_by_person ON device (person);

CREATE TABLE audit (
  id     TEXT   NOT NULL PRIMARY KEY,
  at     BIGINT NOT NULL,
  person TEXT   NOT NULL,
  kind   TEXT   NOT NULL,
  result TEXT   NOT NULL,
  detail TEXT   NOT NULL,
  source TEXT   NOT NULL
);
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_source ON audit (kind, source, at);
