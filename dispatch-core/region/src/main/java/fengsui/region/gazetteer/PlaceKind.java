package fengsui.region.gazetteer;

/** What an entry of the gazetteer is. */
public enum PlaceKind {
  /** A named settlement, such as a city, village or suburb; or a lake, river or mountain. */
  PLACE,
  /** A street, or a road known by its number. */
  STREET,
  /** A house number on a street. */
  ADDRESS,
  /** Where two named streets meet. */
  CROSSING,
  /** A named building, shop, school, plant or other premises. */
  PREMISES,
  /** A hydrant known by its number. */
  HYDRANT,
  /** A kilometre post of a numbered road. */
  KILOMETRE_POST
}
