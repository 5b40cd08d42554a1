package fengsui.region.gazetteer;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds which parts of a label the typed text stands for: characters as written, Chinese characters
 * by the beginning of a reading, letters of a word from its beginning.
 */
final class Highlight {

  /** Steps after which the search for a fit gives up; the answer is then without highlights. */
  private static final int STEPS_MAX = 2_000;

  private final String label;
  private final String text;
  private int steps;

  private Highlight(String label, String text) {
    this.label = label;
    this.text = text;
  }

  /** The parts of {@code label} that {@code text} (without spaces) stands for, or none. */
  static List<FoundPlace.Range> of(String label, String text) {
    String plain = NameText.normal(label);
    if (plain.length() > Spellings.NAME_CHARS_MAX || text.isEmpty()) {
      return List.of();
    }
    var highlight = new Highlight(label, text);
    for (int start = 0; start < label.length(); start++) {
      boolean begins = start == 0 || isUnitStart(label, start);
      var marked = new ArrayList<Integer>();
      if (begins && highlight.fits(start, 0, true, marked)) {
        return ranges(marked);
      }
    }
    return List.of();
  }

  private static boolean isUnitStart(String label, int at) {
    char c = label.charAt(at);
    return NameText.isHan(c)
        || !Character.isLetterOrDigit(label.charAt(at - 1))
        || NameText.isHan(label.charAt(at - 1));
  }

  private boolean fits(int at, int used, boolean mayBegin, List<Integer> marked) {
    if (used == text.length()) {
      return true;
    }
    if (at == label.length() || ++steps > STEPS_MAX) {
      return false;
    }
    char c = label.charAt(at);
    if (!Character.isLetterOrDigit(c)) {
      return fits(at + 1, used, true, marked);
    }
    if (NameText.isHan(c)) {
      return fitsHan(c, at, used, marked);
    }
    String plain = NameText.normal(Character.toString(c));
    if (!plain.isEmpty() && text.startsWith(plain, used)) {
      marked.add(at);
      if (fits(at + 1, used + plain.length(), false, marked)) {
        return true;
      }
      marked.removeLast();
    }
    return !mayBegin && fits(nextUnit(at), used, true, marked);
  }

  private boolean fitsHan(char c, int at, int used, List<Integer> marked) {
    marked.add(at);
    if (text.charAt(used) == c && fits(at + 1, used + 1, true, marked)) {
      return true;
    }
    for (String reading : Pinyin.readings(Character.toString(c))) {
      int most = 0;
      while (most < reading.length()
          && used + most < text.length()
          && text.charAt(used + most) == reading.charAt(most)) {
        most++;
      }
      for (int taken = most; taken > 0; taken--) {
        if (fits(at + 1, used + taken, true, marked)) {
          return true;
        }
      }
    }
    marked.removeLast();
    return false;
  }

  private int nextUnit(int at) {
    int next = at;
    while (next < label.length()
        && Character.isLetterOrDigit(label.charAt(next))
        && !NameText.isHan(label.charAt(next))) {
      next++;
    }
    return next;
  }

  private static List<FoundPlace.Range> ranges(List<Integer> marked) {
    var ranges = new ArrayList<FoundPlace.Range>();
    int from = marked.getFirst();
    int to = from;
    for (int at : marked) {
      if (at > to) {
        ranges.add(new FoundPlace.Range(from, to));
        from = at;
      }
      to = at + 1;
    }
    ranges.add(new FoundPlace.Range(from, to));
    return ranges;
  }
}
