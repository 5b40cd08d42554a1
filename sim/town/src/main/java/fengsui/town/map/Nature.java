package fengsui.town.map;

import java.util.List;

/** Draws lakes, mountains, farmland, place names and boundaries. */
final class Nature {

  private Nature() {}

  static void draw(OsmDraft draft, Iterable<District> districts, long seed) {
    Dice dice = Dice.of(seed, "nature");
    lakes(draft);
    mountains(draft, dice);
    for (District district : districts) {
      place(draft, district);
    }
    new Boundaries(draft).draw();
  }

  private static void lakes(OsmDraft draft) {
    draft.ring(
        NatureOutlines.sayram(), Tags.of("natural", "water", "water", "lake", "name", "赛里木湖"));
    draft.ring(
        NatureOutlines.ebinur(),
        Tags.of("natural", "water", "water", "lake", "salt", "yes", "name", "艾比湖"));
    draft.node(
        Point.of(81.19, 44.60),
        Tags.of("place", "locality", "name", "赛里木湖", "name:en", "Sayram Lake"));
  }

  private static void mountains(OsmDraft draft, Dice dice) {
    mountain(
        draft,
        "bare_rock",
        "阿拉套山",
        NatureOutlines.rough(
            dice, 80.85, 45.08, 81.30, 45.03, 81.75, 45.02, 81.93, 45.12, 82.30, 45.17, 82.42,
            45.24, 80.85, 45.24));
    mountain(
        draft,
        "bare_rock",
        "别珍套山",
        NatureOutlines.rough(
            dice, 80.85, 44.88, 81.25, 44.86, 81.66, 44.82, 81.80, 44.77, 81.72, 44.73, 81.40,
            44.77, 81.02, 44.76, 80.85, 44.78));
    mountain(
        draft,
        "bare_rock",
        "科古琴山",
        NatureOutlines.rough(
            dice, 81.45, 44.58, 81.72, 44.60, 82.00, 44.58, 82.30, 44.56, 82.60, 44.53, 82.80,
            44.38, 81.40, 44.38));
    mountain(
        draft,
        "wood",
        "哈日图热格国家森林公园",
        NatureOutlines.rough(dice, 81.05, 45.08, 81.30, 45.05, 81.38, 45.10, 81.10, 45.13));
    mountain(
        draft,
        "wood",
        "科古琴林区",
        NatureOutlines.rough(dice, 81.60, 44.59, 81.85, 44.58, 81.88, 44.54, 81.62, 44.53));
    peak(draft, "阿拉套主峰", "4370", 81.45, 45.16);
    peak(draft, "别珍套主峰", "3624", 81.30, 44.81);
    peak(draft, "科古琴峰", "3878", 82.05, 44.47);
  }

  private static void mountain(OsmDraft draft, String natural, String name, List<Point> outline) {
    draft.ring(outline, Tags.of("natural", natural, "name", name));
  }

  private static void peak(OsmDraft draft, String name, String ele, double lon, double lat) {
    draft.node(Point.of(lon, lat), Tags.of("natural", "peak", "name", name, "ele", ele));
  }

  private static void place(OsmDraft draft, District district) {
    DistrictSpec spec = district.spec();
    Point centre = Point.of(spec.lon(), spec.lat());
    switch (spec.style()) {
      case TOWN -> {
        boolean capital = spec.key().equals("bole");
        String value = capital ? "city" : spec.key().equals("alashankou") ? "city" : "town";
        draft.node(
            centre,
            Tags.of(
                "place", value, "name", spec.place(), "population", capital ? "180000" : "40000"));
      }
      case NEW_TOWN -> draft.node(centre, Tags.of("place", "suburb", "name", spec.place()));
      case TOWNSHIP ->
          draft.node(centre, Tags.of("place", "town", "name", spec.place(), "population", "6000"));
      case VILLAGE ->
          draft.node(
              centre, Tags.of("place", "village", "name", spec.place(), "population", "900"));
      case INDUSTRY ->
          draft.ring(
              district.outline(1.02), Tags.of("landuse", "industrial", "name", spec.place()));
      case FIELDS -> draft.ring(district.outline(1.0), Tags.of("landuse", "farmland"));
    }
  }
}
