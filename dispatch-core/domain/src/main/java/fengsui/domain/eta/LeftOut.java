package fengsui.domain.eta;

/** Why a run is not learned from, and not counted as foretold. */
public enum LeftOut {
  /** The order, the rolling or the arrival was entered after the fact. */
  LATE_ENTRY,
  /** A report of it was put right, so its times are not those of a clock. */
  CORRECTED,
  /** It rolled and was cancelled or released before it arrived. */
  TURNED_BACK,
  /** It was diverted from its quarters, so its turnout had begun with another order. */
  DIVERTED,
  /** It waited near the scene before it went there. */
  STAGED,
  /** Nobody reported that it rolled. */
  NOT_REPORTED,
  /** The scene was moved while it was on the way. */
  SCENE_MOVED,
  /** It was on the road at the order, and where is not known. */
  START_UNKNOWN,
  /** The unit or its station is not there any more. */
  UNIT_GONE,
  /** The roads of today lead no way there. */
  NO_WAY,
  /** It stood still somewhere: far longer than any traffic explains. */
  STOOD_STILL,
  /** Sooner than any vehicle can drive; the reports were pressed together. */
  TOO_FAST
}
