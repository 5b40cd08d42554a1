package fengsui.region.gazetteer;

/** How well an entry fits the typed text, best first. */
public enum Match {
  /** The whole name as written, or the number asked for. */
  EXACT,
  /** The name begins with the text, in characters or in pinyin. */
  PREFIX,
  /** A later part of the name begins with the text. */
  PART,
  /** Initials, or initials mixed with whole syllables. */
  INITIALS,
  /** One typing error away. */
  FUZZY,
  /** Not searched by text but found near a point. */
  NEAR
}
