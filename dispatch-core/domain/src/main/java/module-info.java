/** Pure rules of the dispatch service: State, decide and apply. Reads no clock and does no I/O. */
module fengsui.domain {
  requires static org.jspecify;

  exports fengsui.domain;
  exports fengsui.domain.aid;
  exports fengsui.domain.assignment;
  exports fengsui.domain.call;
  exports fengsui.domain.cover;
  exports fengsui.domain.eta;
  exports fengsui.domain.geo;
  exports fengsui.domain.incident;
  exports fengsui.domain.people;
  exports fengsui.domain.plan;
  exports fengsui.domain.prealert;
  exports fengsui.domain.road;
  exports fengsui.domain.state;
  exports fengsui.domain.station;
  exports fengsui.domain.unit;
  exports fengsui.domain.weather;
}
