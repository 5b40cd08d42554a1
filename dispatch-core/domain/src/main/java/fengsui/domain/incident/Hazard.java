package fengsui.domain.incident;

/** What may hurt the crew; shown first on every order. */
public enum Hazard {
  ELECTRICITY,
  GAS,
  CHEMICALS,
  EXPLOSIVES,
  RADIATION,
  COLLAPSE,
  LITHIUM_BATTERIES,
  SMOKE,
  DEEP_WATER,
  VIOLENCE,
  TRAFFIC,
  HEIGHT
}
