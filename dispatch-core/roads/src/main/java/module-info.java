/**
 * Pure road network of a region pack: snapping, exact travel times and routes. Starts no thread,
 * reads no clock.
 */
module fengsui.roads {
  requires transitive fengsui.domain;
  requires static org.jspecify;

  exports fengsui.roads;
  exports fengsui.roads.build;
  exports fengsui.roads.demand;
  exports fengsui.roads.file;
  exports fengsui.roads.labels;
}
