package fengsui.region.osm;

/**
 * One member of a relation.
 *
 * @param role as written in the extract, often empty
 */
public record OsmMember(Kind kind, long id, String role) {

  /** What a member is. */
  public enum Kind {
    NODE,
    WAY,
    RELATION
  }
}
