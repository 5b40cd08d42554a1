-- From where each person logs in, and wrong passwords counted by person and source, so that a stranger elsewhere locks nobody out.
CREATE TABLE login_source (
  person       TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  failures     INTEGER NOT NULL,
  failed_at    BIGINT,
  locked_until BIGINT,
  succeeded_at BIGINT,
  PRIMARY KEY (person, source)
);

-- account.failures and account.locked_until now speak of unfamiliar sources together; this is when their count began.
ALTER TABLE account ADD COLUMN failures_since BIGINT;
UPDATE account SET failures = 0, locked_until = NULL;
