package fengsui.domain.unit;

/**
 * Special squads (专业队编成) a unit may belong to. Source: DOMAIN, formations of the two published
 * plans.
 */
public enum FormationKind {
  EARTHQUAKE_MOBILE,
  EARTHQUAKE_ADVANCE,
  EARTHQUAKE_LIGHT,
  CHEMICAL_LIGHT,
  CHEMICAL_ELEVATED_JET,
  CHEMICAL_COOLING,
  CHEMICAL_DECONTAMINATION,
  CHEMICAL_COMMAND,
  FLOOD,
  HIGH_RISE,
  MOUNTAIN_ROPE,
  LOGISTICS
}
