package fengsui.town.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BortalaMapTest {

  private static final Pattern KEY = Pattern.compile("[a-z_]+(:[a-z]+)?");

  @TempDir private static Path folder;
  private static Bortala region = Bortala.of(BortalaMap.DEMO_SEED);
  private static Path file = Path.of("unset");

  @BeforeAll
  static void write() throws IOException {
    file = folder.resolve("bortala.osm.pbf");
    BortalaMap.write(file, region);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Path again = folder.resolve("again.osm.pbf");
    Path other = folder.resolve("other.osm.pbf");
    BortalaMap.write(again, BortalaMap.DEMO_SEED);
    BortalaMap.write(other, 7);
    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
    assertThat(Files.mismatch(file, other)).isNotEqualTo(-1);
  }

  @Test
  void theFileReadsBackWhole() throws IOException {
    var counts = PbfCounts.of(file);
    assertThat(counts.nodes()).isEqualTo(region.draft().nodes().size());
    assertThat(counts.ways()).isEqualTo(region.draft().ways().size());
    assertThat(counts.relations()).isEqualTo(5);
    assertThat(counts.tagged("place", "city")).isEqualTo(2);
  }

  @Test
  void theFireServiceHasTheCountsOfThePlan() throws IOException {
    var counts = PbfCounts.of(file);
    assertThat(counts.tagged("fengsui:force", "NATIONAL")).isEqualTo(7);
    assertThat(counts.tagged("fengsui:force", "GOVERNMENT_CLASS_1")).isEqualTo(1);
    assertThat(counts.tagged("fengsui:force", "GOVERNMENT_CLASS_2")).isEqualTo(4);
    assertThat(counts.tagged("fengsui:force", "VOLUNTEER")).isEqualTo(10);
    assertThat(counts.tagged("fengsui:force", "MICRO_STATION")).isEqualTo(615);
    assertThat(counts.tagged("emergency", "fire_hydrant")).isEqualTo(1_014);
    assertThat(counts.tagged("emergency", "water_crane")).isEqualTo(50);
    assertThat(region.stations()).hasSize(637).doesNotHaveDuplicates();
  }

  @Test
  void everyStationAndHydrantStandsBesideARoad() {
    var roads = new SegmentGrid<Tags>(150);
    for (var way : region.draft().ways()) {
      if (way.tags().has("highway")) {
        for (int i = 1; i < way.nodes().size(); i++) {
          roads.add(place(way.nodes().get(i - 1)), place(way.nodes().get(i)), way.tags());
        }
      }
    }
    var far = new ArrayList<Tags>();
    for (var node : region.draft().nodes()) {
      boolean beside = node.tags().is("amenity", "fire_station") || node.tags().has("emergency");
      if (beside && roads.distance(place(node.id()), 60) > 35) {
        far.add(node.tags());
      }
    }
    assertThat(far).isEmpty();
  }

  @Test
  void nearlyAllRoadsAreOneNetworkForLightAndForHeavyApparatus() {
    var light = new RoadGraph(region.draft(), tags -> true);
    var heavy = new RoadGraph(region.draft(), BortalaMapTest::isPassableForHeavy);
    long start = firstNodeOf("bridge", "yes");
    assertThat(light.size()).isBetween(25_000, 60_000);
    assertThat(light.shareAround(start)).isGreaterThan(0.99);
    assertThat(heavy.shareAround(start)).isGreaterThan(0.97);
  }

  @Test
  void lowUnderpassesHaveAWayAroundForHeavyApparatus() {
    var heavy = new RoadGraph(region.draft(), BortalaMapTest::isPassableForHeavy);
    var low =
        region.draft().ways().stream().filter(way -> way.tags().is("maxheight", "3.2")).toList();
    assertThat(low).hasSizeBetween(3, 40);
    assertThat(low)
        .anySatisfy(
            way ->
                assertThat(heavy.steps(way.nodes().getFirst(), way.nodes().getLast()))
                    .isGreaterThan(way.nodes().size()));
  }

  @Test
  void bridgesAreFewAndSomeAreWeak() {
    var bridges = region.draft().ways().stream().filter(way -> way.tags().has("bridge")).toList();
    assertThat(bridges).hasSizeBetween(10, 60);
    assertThat(bridges).anySatisfy(way -> assertThat(way.tags().has("maxweight")).isTrue());
  }

  @Test
  void houseNumbersAreUniqueInTheirStreetAndStreetsHaveBothSides() {
    Set<String> addresses = new HashSet<>();
    var doubled = new ArrayList<Tags>();
    var parities = new HashMap<String, Set<Integer>>();
    var all = new ArrayList<Tags>();
    region.draft().nodes().forEach(node -> all.add(node.tags()));
    region.draft().ways().forEach(way -> all.add(way.tags()));
    for (Tags tags : all) {
      var number = tags.find("addr:housenumber");
      if (number.isPresent()) {
        String street =
            tags.find("addr:city").orElseThrow() + tags.find("addr:street").orElseThrow();
        if (!addresses.add(street + "/" + number.get())) {
          doubled.add(tags);
        }
        parities
            .computeIfAbsent(street, _ -> new HashSet<>())
            .add(Integer.parseInt(number.get()) % 2);
      }
    }
    assertThat(doubled).isEmpty();
    assertThat(addresses).hasSizeGreaterThan(5_000);
    assertThat(parities.get("博乐市北京路")).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void tagsAreWellFormed() {
    var wrong = new ArrayList<Tags>();
    region.draft().nodes().forEach(node -> keepWrong(node.tags(), wrong));
    region.draft().ways().forEach(way -> keepWrong(way.tags(), wrong));
    region.draft().relations().forEach(relation -> keepWrong(relation.tags(), wrong));
    assertThat(wrong).isEmpty();
  }

  private static void keepWrong(Tags tags, List<Tags> wrong) {
    for (int i = 0; i < tags.flat().size(); i += 2) {
      String value = tags.flat().get(i + 1);
      if (!KEY.matcher(tags.flat().get(i)).matches() || value.isBlank() || value.length() > 255) {
        wrong.add(tags);
      }
    }
  }

  private static boolean isPassableForHeavy(Tags tags) {
    return tags.find("maxheight").map(Double::parseDouble).orElse(9.0) >= 3.6
        && tags.find("maxwidth").map(Double::parseDouble).orElse(9.0) >= 2.5
        && tags.find("maxweight").map(Double::parseDouble).orElse(99.0) >= 26;
  }

  private static long firstNodeOf(String key, String value) {
    return region.draft().ways().stream()
        .filter(way -> way.tags().is(key, value))
        .findFirst()
        .orElseThrow()
        .nodes()
        .getFirst();
  }

  private static Point place(long node) {
    var at = region.draft().nodes().get((int) node - 1).at();
    return Point.of(at.lon(), at.lat());
  }
}
