package fengsui.region.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * The sounds of names: a name becomes a row of units, one for each Chinese character and one for
 * each word of other letters or digits.
 *
 * <p>A character with several readings (乐 is le and yue) gives several rows. The dictionary is
 * loaded at the first Chinese text, which takes about 0.15 s once in a process.
 */
final class Pinyin {

  /** Most rows for one name; further readings are left out. */
  static final int VARIANTS_MAX = 16;

  /** Most readings of one character; pinyin4j lists the common ones first. */
  private static final int READINGS_MAX = 3;

  private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

  static {
    FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
  }

  private Pinyin() {}

  /** The parts of a normal text that stand for one sound unit each, Chinese left as written. */
  static List<String> units(String normal) {
    var units = new ArrayList<String>();
    var word = new StringBuilder();
    normal
        .codePoints()
        .forEach(
            c -> {
              boolean han = NameText.isHan(c);
              if ((han || c == ' ') && !word.isEmpty()) {
                units.add(word.toString());
                word.setLength(0);
              }
              if (han) {
                units.add(Character.toString(c));
              } else if (c != ' ') {
                word.appendCodePoint(c);
              }
            });
    if (!word.isEmpty()) {
      units.add(word.toString());
    }
    return units;
  }

  /** The readings of one unit, the common one first; a unit of other letters is its own reading. */
  static List<String> readings(String unit) {
    int c = unit.codePointAt(0);
    if (!NameText.isHan(c) || Character.charCount(c) > 1) {
      return List.of(unit);
    }
    try {
      String[] all = PinyinHelper.toHanyuPinyinStringArray((char) c, FORMAT);
      if (all == null || all.length == 0) {
        return List.of(unit);
      }
      var distinct = new LinkedHashSet<>(List.of(all));
      return distinct.stream().limit(READINGS_MAX).toList();
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("the pinyin format is fixed in this class", e);
    }
  }

  /**
   * All rows of readings of a normal text, at most {@value #VARIANTS_MAX}, the common one first.
   */
  static List<List<String>> variants(String normal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of());
    for (String unit : units(normal)) {
      List<String> readings = readings(unit);
      var longer = new ArrayList<List<String>>();
      for (String reading : readings) {
        for (List<String> row : rows) {
          if (longer.size() < VARIANTS_MAX) {
            var next = new ArrayList<>(row);
            next.add(reading);
            longer.add(next);
          }
        }
      }
      rows = longer;
    }
    return rows;
  }
}
