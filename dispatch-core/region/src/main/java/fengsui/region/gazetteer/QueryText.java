package fengsui.region.gazetteer;

import java.util.List;

/**
 * Typed text in the forms that the searches need. It is never parsed as a query language, so no
 * character has a special meaning.
 *
 * @param normal one spelling, see {@link NameText#normal}
 * @param joined {@code normal} without spaces
 */
record QueryText(String normal, String joined, List<String> words, boolean hasHan) {

  /** Most readings of a typed Chinese text that are searched. */
  private static final int SPOKEN_MAX = 4;

  static QueryText of(String text) {
    String normal = NameText.normal(text);
    return new QueryText(
        normal, NameText.joined(normal), NameText.words(normal), NameText.hasHan(normal));
  }

  boolean isEmpty() {
    return joined.isEmpty();
  }

  /** The text in letters: itself, or the readings of its Chinese characters. */
  List<String> spoken() {
    if (!hasHan) {
      return List.of(joined);
    }
    return Pinyin.variants(joined).stream()
        .map(row -> String.join("", row))
        .limit(SPOKEN_MAX)
        .toList();
  }

  /** True if Chinese characters and letters are mixed, as in "北京lu". */
  boolean isMixed() {
    return hasHan && joined.codePoints().anyMatch(c -> !NameText.isHan(c));
  }
}
