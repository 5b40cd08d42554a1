package fengsui.domain.weather;

/** Weather that changes what an incident calls for. */
public enum Weather {
  GALE,
  DUST_STORM,
  SNOWSTORM,
  /** Ice on the roads. */
  ROAD_ICE,
  COLD_WAVE,
  HIGH_TEMPERATURE,
  RAINSTORM,
  FOG
}
