-- Both folders share one sequence of versions: the next migration, wherever it goes, is V005.
-- What PostGIS adds: real points with an index, and views that agencies may read.
CREATE EXTENSION IF NOT EXISTS postgis;

CREATE FUNCTION utc(millis BIGINT) RETURNS timestamptz
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN timestamptz '1970-01-01 00:00:00+00' + millis * interval '1 millisecond';

ALTER TABLE incident
  ADD COLUMN point geometry(Point, 4326)
    GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED,
  ADD COLUMN received_time timestamptz GENERATED ALWAYS AS (utc(received_at)) STORED,
  ADD COLUMN closed_time timestamptz GENERATED ALWAYS AS (utc(closed_at)) STORED;
CREATE INDEX incident_by_point ON incident USING gist (point);
CREATE INDEX incident_by_received_time ON incident (received_time);

ALTER TABLE station
  ADD COLUMN point geometry(Point, 4326)
    GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED;

-- Closed incidents without callers, descriptions or people: for open data and the level above.
CREATE VIEW shared_incident AS
SELECT id, kind, level, area, received_time, closed_time, outcome_kind,
       (first_order_at - received_at) / 1000 AS alarm_processing_seconds,
       (first_on_scene_at - first_order_at) / 1000 AS response_seconds,
       ST_SnapToGrid(point, 0.001) AS point
FROM incident
WHERE closed_at IS NOT NULL AND duplicate_of IS NULL AND kind <> 'DRILL';

CREATE VIEW shared_assignment AS
SELECT a.id, a.incident, u.call_sign, s.name AS station, a.status,
       utc(a.ordered_at) AS ordered_time, utc(a.en_route_at) AS en_route_time,
       utc(a.on_scene_at) AS on_scene_time, utc(a.cleared_at) AS cleared_time
FROM assignment a
JOIN shared_incident i ON i.id = a.incident
LEFT JOIN unit u ON u.id = a.unit
LEFT JOIN station s ON s.id = u.station;
