package fengsui.region.gazetteer;

/** The fields of the index; importing and searching must agree on them. */
final class Fields {

  /** The encoded {@link Entry}, as doc values. */
  static final String ENTRY = "entry";

  /** Whole names without spaces: as written, and in every reading. */
  static final String NAME = "name";

  /** Whole names and their later parts without spaces, from each unit on. */
  static final String TAIL = "tail";

  /** Names and later parts in readings, with a space between units. */
  static final String UNITS = "units";

  /** The first letters of all units. */
  static final String INITIALS = "initials";

  /** The name of the kind. */
  static final String KIND = "kind";

  /** The town's name without spaces. */
  static final String TOWN = "town";

  /** The names of a settlement that may stand before or after an address, without spaces. */
  static final String TOWN_NAME = "townname";

  /** The number of each street that an address or a crossing lies on, or of the street itself. */
  static final String STREET = "street";

  /** A house number in one spelling. */
  static final String NUMBER = "number";

  /** The road of a kilometre post: its number and its names, without spaces. */
  static final String ROAD = "road";

  /** Importance without a point of reference, higher first. */
  static final String IMPORTANCE = "importance";

  /** All points, as doc values for sorting by distance. */
  static final String POINTS = "points";

  /** The version of this layout, kept in the commit's user data. */
  static final String VERSION_KEY = "fengsui.gazetteer";

  static final String VERSION = "1";

  private Fields() {}

  /** The field of points searched by "what is nearest" among entries of one kind. */
  static String nearField(PlaceKind kind) {
    return "near_" + kind.name();
  }
}
