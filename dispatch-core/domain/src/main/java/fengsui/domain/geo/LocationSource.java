package fengsui.domain.geo;

/** Where a location came from; it tells how far to trust it. */
public enum LocationSource {
  /** Chosen from the gazetteer. */
  GAZETTEER,
  /** Picked on the map by a person. */
  MAP,
  /** Given as coordinates. */
  COORDINATES,
  /** Installation address of a fixed line. */
  FIXED_LINE,
  /** Network location of a mobile caller. */
  CELL,
  /** Satellite fix of a caller's or responder's device. */
  DEVICE,
  /** Address of monitored premises. */
  MONITORING
}
