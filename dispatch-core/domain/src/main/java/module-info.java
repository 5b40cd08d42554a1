/** Pure rules of the dispatch service: State, decide and apply. Reads no clock and does no I/O. */
module fengsui.domain {
  requires static org.jspecify;

  exports fengsui.domain.geo;
  exports fengsui.domain.unit;
}
