package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmThing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers house numbers and puts each on its street: the nearest of its name within {@value
 * #REACH_METERS} m. Numbers of a street that is not drawn make a street of their own.
 */
final class AddressBook {

  /** Most house numbers of one extract. */
  static final int ADDRESSES_MAX = 8_000_000;

  /** Most numbers that one entry such as "12;14;16" stands for. */
  private static final int NUMBERS_MAX = 10;

  private static final double REACH_METERS = 3_000;
  private static final Pattern LEADING_DIGITS = Pattern.compile("([0-9]{1,6}).*");

  private final List<Raw> raws = new ArrayList<>();

  private record Raw(String street, String city, String number, int lonE7, int latE7) {}

  /** A house number on a street. */
  record Address(int street, String number, int lonE7, int latE7) {

    /** The digits that the number begins with, or -1. */
    int order() {
      return orderOf(number);
    }
  }

  static int orderOf(String number) {
    Matcher digits = LEADING_DIGITS.matcher(number);
    return digits.matches() ? Integer.parseInt(digits.group(1)) : -1;
  }

  void add(OsmThing thing) {
    String street = thing.tag("addr:street");
    String road = street.isEmpty() ? thing.tag("addr:place") : street;
    if (road.isBlank()) {
      return;
    }
    for (String part : thing.tag("addr:housenumber").split("[;,]", NUMBERS_MAX)) {
      String number = NameText.houseNumber(part);
      if (!number.isEmpty() && number.length() <= NameTerms.TERM_CHARS_MAX) {
        if (raws.size() == ADDRESSES_MAX) {
          throw new IllegalArgumentException("more than " + ADDRESSES_MAX + " house numbers");
        }
        raws.add(
            new Raw(
                Spellings.cut(road), thing.tag("addr:city"), number, thing.lonE7(), thing.latE7()));
      }
    }
  }

  /** Places every number; adds the streets that only house numbers tell of to {@code streets}. */
  List<Address> place(List<Street> streets, Towns towns) {
    Map<String, List<Street>> byKey = new HashMap<>();
    for (Street street : streets) {
      for (String spelling : street.spellings()) {
        List<Street> same = byKey.computeIfAbsent(key(spelling), k -> new ArrayList<>());
        if (same.isEmpty() || same.getLast().id() != street.id()) {
          same.add(street);
        }
      }
    }
    var addresses = new ArrayList<Address>();
    Map<String, List<Raw>> undrawn = new LinkedHashMap<>();
    for (Raw raw : raws) {
      @Nullable Street street = nearest(byKey.getOrDefault(key(raw.street), List.of()), raw);
      if (street == null) {
        String town = raw.city.isEmpty() ? towns.townOf(raw.lonE7, raw.latE7) : raw.city;
        undrawn.computeIfAbsent(key(raw.street) + "|" + town, k -> new ArrayList<>()).add(raw);
      } else {
        addresses.add(new Address(street.id(), raw.number, raw.lonE7, raw.latE7));
      }
    }
    undrawn.forEach(
        (key, numbers) -> {
          String town = key.substring(key.indexOf('|') + 1);
          Street street = undrawnStreet(streets.size(), town, numbers);
          streets.add(street);
          for (Raw raw : numbers) {
            addresses.add(new Address(street.id(), raw.number, raw.lonE7, raw.latE7));
          }
        });
    return addresses;
  }

  private static @Nullable Street nearest(List<Street> sameName, Raw raw) {
    LonLat at = NodeLocations.lonLat(raw.lonE7, raw.latE7);
    Street best = null;
    double least = REACH_METERS;
    for (Street street : sameName) {
      double meters = street.points().nearestTo(at).metersTo(at);
      if (meters < least) {
        least = meters;
        best = street;
      }
    }
    return best;
  }

  private static Street undrawnStreet(int id, String town, List<Raw> numbers) {
    int size = Math.min(numbers.size(), StreetLine.POINTS_MAX);
    int[] points = new int[2 * size];
    for (int i = 0; i < size; i++) {
      points[2 * i] = numbers.get(i).lonE7;
      points[2 * i + 1] = numbers.get(i).latE7;
    }
    String name = numbers.getFirst().street;
    return new Street(
        id, key(name), name, List.of(name), Spellings.cut(town), new Entry.Points(points), false);
  }

  private static String key(String name) {
    return NameText.joined(NameText.normal(name));
  }
}
