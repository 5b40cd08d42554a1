-- For searches within a distance, which PostGIS measures in metres on geography. Next is V006.
CREATE INDEX incident_by_place ON incident USING gist ((point::geography));
