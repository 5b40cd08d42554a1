package fengsui.region.gazetteer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for all: full-width, capitals, accents and punctuation no longer matter. */
final class NameText {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十百零〇两]{1,7}(?=号)");

  private NameText() {}

  /** Lower-case words of letters and digits, one space between them, none at the ends. */
  static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    folded = MARKS.matcher(folded).replaceAll("");
    folded = folded.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("號", "号");
    folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    return SEPARATORS.matcher(folded).replaceAll(" ").strip();
  }

  static String joined(String normal) {
    return normal.replace(" ", "");
  }

  static List<String> words(String normal) {
    return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
  }

  static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static boolean hasHan(String text) {
    return text.codePoints().anyMatch(NameText::isHan);
  }

  /** A house number in one spelling: digits and letters, with '-' between parts. */
  static String houseNumber(String text) {
    String number = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    number = withDigits(number).replace("號", "号");
    int end = number.indexOf('号');
    if (end >= 0) {
      number = number.substring(0, end);
    }
    return number.replace('/', '-').replaceAll("[^\\p{L}\\p{N}-]", "");
  }

  /** Writes Chinese numbers before 号 with digits. */
  static String withDigits(String text) {
    return CHINESE_NUMBER.matcher(text).replaceAll(m -> Integer.toString(value(m.group())));
  }

  private static int value(String chinese) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < chinese.length(); i++) {
      char c = chinese.charAt(i);
      int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
      if (unit > 0) {
        total += Math.max(1, digit) * unit;
        digit = 0;
      } else {
        int value = c == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c));
        boolean positional = i > 0 && digit > 0 && total == 0;
        digit = positional ? digit * 10 + value : value;
      }
    }
    return total + digit;
  }
}
