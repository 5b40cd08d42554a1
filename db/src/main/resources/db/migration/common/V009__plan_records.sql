-- Which records changed response plans, formations or level rules, so that earlier versions are found at once.
CREATE TABLE record_plan (
  from_number BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO record_plan (from_number)
SELECT from_number FROM record WHERE types LIKE '%Plan%' OR types LIKE '%Formation%' OR types LIKE '%LevelRules%';

-- All answers as the wire writes them; absent for what was written before.
ALTER TABLE incident ADD COLUMN situation TEXT;
