package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.query.Places.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places that are typed as two numbers, longitude first. They need no region pack. */
final class Coordinates {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\s*(-?\\d{1,3}(?:\\.\\d{1,9})?)\\s*[,， ]\\s*(-?\\d{1,2}(?:\\.\\d{1,9})?)\\s*");

  private Coordinates() {}

  static Optional<LonLat> read(String text) {
    var matcher = NUMBERS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double lon = Double.parseDouble(matcher.group(1));
    double lat = Double.parseDouble(matcher.group(2));
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
        ? Optional.of(new LonLat(lon, lat))
        : Optional.empty();
  }

  static Place place(LonLat point, @Nullable LonLat near) {
    var label = String.format(Locale.ROOT, "%.5f, %.5f", point.lon(), point.lat());
    int away = near == null ? -1 : (int) Math.round(near.metersTo(point));
    return new Place("COORDINATES", label, "", point, away, List.of());
  }
}
