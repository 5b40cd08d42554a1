package fengsui.region.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amounts that mappers write with and without units. */
final class Quantities {

  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,9}(?:[.,][0-9]{1,6})?)\\s*(\\S{0,10}).*");

  private static final double LITRES_PER_CUBIC_METRE = 1000;
  private static final double KPA_PER_PSI = 6.894757;
  private static final double LITRES_PER_US_GALLON = 3.785412;

  private Quantities() {}

  /** Litres a second; a bare number means litres a minute, the custom of the map. */
  static @Nullable Double flowLps(String text) {
    Matcher amount = AMOUNT.matcher(text.trim());
    if (!amount.matches()) {
      return null;
    }
    double value = number(amount);
    return switch (unit(amount)) {
      case "", "l/min", "lpm", "l/m" -> value / 60;
      case "l/s", "lps" -> value;
      case "m3/h", "m³/h" -> value * LITRES_PER_CUBIC_METRE / 3600;
      case "m3/min", "m³/min" -> value * LITRES_PER_CUBIC_METRE / 60;
      case "usgpm", "gpm" -> value * LITRES_PER_US_GALLON / 60;
      default -> null;
    };
  }

  /** Kilopascals; a bare number means bar, the custom of the map. */
  static @Nullable Double pressureKpa(String text) {
    Matcher amount = AMOUNT.matcher(text.trim());
    if (!amount.matches()) {
      return null;
    }
    double value = number(amount);
    return switch (unit(amount)) {
      case "", "bar" -> value * 100;
      case "mpa" -> value * 1000;
      case "kpa" -> value;
      case "psi" -> value * KPA_PER_PSI;
      default -> null;
    };
  }

  /** Litres; a bare number means litres. */
  static @Nullable Double volumeLitres(String text) {
    Matcher amount = AMOUNT.matcher(text.trim());
    if (!amount.matches()) {
      return null;
    }
    double value = number(amount);
    return switch (unit(amount)) {
      case "", "l" -> value;
      case "m3", "m³" -> value * LITRES_PER_CUBIC_METRE;
      default -> null;
    };
  }

  private static double number(Matcher amount) {
    return Double.parseDouble(amount.group(1).replace(',', '.'));
  }

  private static String unit(Matcher amount) {
    return amount.group(2).toLowerCase(Locale.ROOT);
  }
}
