-- Which record logged a call: when the call is linked to an incident, that record joins the incident's timeline.
CREATE TABLE record_call (
  call        TEXT   NOT NULL PRIMARY KEY,
  from_number BIGINT NOT NULL
);
