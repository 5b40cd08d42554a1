package fengsui.region.roads;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the measures of OpenStreetMap tags. What cannot be understood counts as absent. */
final class Measures {

  private static final double METERS_PER_FOOT = 0.3048;
  private static final double METERS_PER_INCH = 0.0254;
  private static final double KMH_PER_MPH = 1.609344;
  private static final double KMH_PER_KNOT = 1.852;
  private static final double TONNES_PER_SHORT_TON = 0.90718474;
  private static final double TONNES_PER_POUND = 0.00045359237;

  /** The pace of "walk" and of a living street. */
  private static final double WALK_KMH = 7;

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("\\s*(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*([a-zA-Z/]{0,5}|米|吨)\\s*");
  private static final Pattern FEET_AND_INCHES =
      Pattern.compile(
          "\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(?:'|ft)\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:\"|in)?)?\\s*");

  private Measures() {}

  /** A length in metres: "3.6", "3.6 m", "3.6米", "360 cm", "11'10\"", "11.5 ft". */
  static OptionalDouble meters(String value) {
    Matcher feet = FEET_AND_INCHES.matcher(value);
    if (feet.matches()) {
      double inches = feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2));
      return OptionalDouble.of(
          Double.parseDouble(feet.group(1)) * METERS_PER_FOOT + inches * METERS_PER_INCH);
    }
    return scaled(
        value,
        unit ->
            switch (unit) {
              case "", "m", "米" -> 1;
              case "cm" -> 0.01;
              case "km" -> 1000;
              default -> 0;
            });
  }

  /** A mass in tonnes: "7.5", "7.5 t", "7.5吨", "3500 kg", "8 st", "16000 lbs". */
  static OptionalDouble tonnes(String value) {
    return scaled(
        value,
        unit ->
            switch (unit) {
              case "", "t", "吨" -> 1;
              case "kg" -> 0.001;
              case "st" -> TONNES_PER_SHORT_TON;
              case "lbs", "lb" -> TONNES_PER_POUND;
              default -> 0;
            });
  }

  /**
   * A speed in km/h: "50", "30 mph", "walk", "CN:urban"; "none", "signals" and the like are absent.
   */
  static OptionalDouble kmh(String value) {
    String zone = value.substring(value.indexOf(':') + 1);
    return switch (zone) {
      case "walk", "living_street" -> OptionalDouble.of(WALK_KMH);
      case "urban" -> OptionalDouble.of(50);
      case "rural" -> OptionalDouble.of(80);
      default ->
          scaled(
              value,
              unit ->
                  switch (unit) {
                    case "", "km/h", "kmh" -> 1;
                    case "mph" -> KMH_PER_MPH;
                    case "knots" -> KMH_PER_KNOT;
                    default -> 0;
                  });
    };
  }

  private static OptionalDouble scaled(String value, UnitScale scale) {
    Matcher number = NUMBER_AND_UNIT.matcher(value);
    if (!number.matches()) {
      return OptionalDouble.empty();
    }
    double factor = scale.of(number.group(2).toLowerCase(Locale.ROOT));
    double amount = Double.parseDouble(number.group(1).replace(',', '.')) * factor;
    // A limit of nothing is a slip of the mapper, not a limit.
    return amount > 0 ? OptionalDouble.of(amount) : OptionalDouble.empty();
  }

  private interface UnitScale {
    double of(String unit);
  }
}
