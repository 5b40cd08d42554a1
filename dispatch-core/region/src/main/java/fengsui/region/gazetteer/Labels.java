package fengsui.region.gazetteer;

import java.util.Locale;

/** How entries read, Chinese where the name is Chinese. */
final class Labels {

  private Labels() {}

  static String address(String street, String number) {
    return street + " " + number.toUpperCase(Locale.ROOT) + (NameText.hasHan(street) ? "号" : "");
  }

  static String crossing(String first, String second) {
    return first + " × " + second;
  }

  static String post(String road, int meters) {
    String rest = meters % 1000 == 0 ? "" : String.format(Locale.ROOT, "+%03d", meters % 1000);
    return road + " K" + meters / 1000 + rest;
  }

  static String hydrant(String ref) {
    return "消火栓 " + ref;
  }
}
