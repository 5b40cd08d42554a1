package fengsui.region.gazetteer;

import fengsui.region.osm.OsmThing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The names that the map gives to one thing. */
final class Spellings {

  /** Most names of one thing that are searchable. */
  static final int SPELLINGS_MAX = 8;

  /** Longest name that is kept; longer ones are cut. */
  static final int NAME_CHARS_MAX = 120;

  private static final List<String> KEYS =
      List.of(
          "name",
          "name:zh",
          "official_name",
          "short_name",
          "alt_name",
          "loc_name",
          "name:en",
          "int_name",
          "old_name");

  private Spellings() {}

  /** The name to show: Chinese if there is one; empty if the thing has no name. */
  static String shown(OsmThing thing) {
    String name = thing.tag("name");
    String chinese = thing.tag("name:zh");
    boolean preferChinese = name.isEmpty() || (!NameText.hasHan(name) && NameText.hasHan(chinese));
    return cut(preferChinese ? chinese : name);
  }

  /** All names, the shown one first. */
  static List<String> of(OsmThing thing) {
    var all = new LinkedHashSet<String>();
    all.add(shown(thing));
    for (String key : KEYS) {
      for (String part : thing.tag(key).split(";", SPELLINGS_MAX)) {
        all.add(cut(part));
      }
    }
    all.remove("");
    return new ArrayList<>(all).subList(0, Math.min(SPELLINGS_MAX, all.size()));
  }

  static String cut(String name) {
    String bare = name.strip();
    return bare.length() <= NAME_CHARS_MAX ? bare : bare.substring(0, NAME_CHARS_MAX);
  }
}
