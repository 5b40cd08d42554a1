package fengsui.domain.incident;

/** What kind of place it is; a response plan may ask for more at some. */
public enum PremisesKind {
  DWELLING,
  HIGH_RISE_DWELLING,
  /** Market, mall, cinema, hotel: many people who do not know the building. */
  PUBLIC_ASSEMBLY,
  SCHOOL,
  HOSPITAL,
  CARE_HOME,
  OFFICE,
  FACTORY,
  WAREHOUSE,
  /** Storage of cotton or other loose fibres. */
  COTTON_STORE,
  FUEL_STATION,
  CHEMICAL_PLANT,
  TANK_FARM,
  ENERGY_STORAGE,
  SUBSTATION,
  UNDERGROUND,
  TUNNEL,
  RAILWAY,
  HERITAGE
}
