package fengsui.domain.unit;

/** Special squads (专业队编成) that a unit may belong to, named as in the published plans. */
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
