package fengsui.region.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.geo.LonLat;
import fengsui.region.osm.TestPbf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceImportTest {

  @TempDir Path dir;

  @Test
  void stationsWatersAndHospitalsAreProposed() throws IOException {
    Path file = dir.resolve("reference.json");

    ReferenceImport.write(town().write(dir.resolve("town.osm.pbf")), file);
    Reference read = Reference.read(file);

    assertThat(read.stations())
        .containsExactly(
            new FoundStation("w1", "博乐消防救援站", "博州支队", "national", new LonLat(82.075, 44.91)));
    assertThat(read.hospitals())
        .containsExactly(new FoundHospital("r1", "博州人民医院", "", true, new LonLat(82.55, 44.85)));
    assertThat(read.waters())
        .extracting(FoundWater::kind)
        .containsExactly(
            WaterKind.HYDRANT, WaterKind.WATER_CRANE, WaterKind.TANK, WaterKind.SUCTION_POINT);
    FoundWater hydrant = read.waters().getFirst();
    assertThat(hydrant.ref()).isEqualTo("BL-0007");
    assertThat(hydrant.flowLps()).isEqualTo(25.0);
    assertThat(hydrant.pressureKpa()).isEqualTo(300.0);
    assertThat(hydrant.type()).isEqualTo("pillar");
    assertThat(read.waters().get(2).volumeLitres()).isEqualTo(200_000.0);
  }

  private static TestPbf town() {
    var pbf = new TestPbf();
    pbf.box(
        82.07,
        44.90,
        82.08,
        44.92,
        "amenity",
        "fire_station",
        "name",
        "博乐消防救援站",
        "operator",
        "博州支队",
        "fengsui:kind",
        "national");
    drawWater(pbf);
    long ring = pbf.box(82.5, 44.8, 82.6, 44.9);
    pbf.relation(
        new long[] {ring},
        List.of("outer"),
        "type",
        "multipolygon",
        "amenity",
        "hospital",
        "name",
        "博州人民医院",
        "emergency",
        "yes");
    return pbf;
  }

  private static void drawWater(TestPbf pbf) {
    pbf.node(
        82.1,
        44.9,
        "emergency",
        "fire_hydrant",
        "ref",
        "BL-0007",
        "flow_rate",
        "1500 l/min",
        "pressure",
        "0.3 MPa",
        "fire_hydrant:type",
        "pillar");
    pbf.node(82.2, 44.9, "man_made", "water_crane", "ref", "S-1", "flow_rate", "40 l/s");
    pbf.node(82.3, 44.9, "emergency", "water_tank", "water_tank:volume", "200 m3");
    pbf.node(82.4, 44.9, "emergency", "suction_point", "name", "河边取水口");
  }

  @Test
  void amountsThatCannotBeReadStayUnknown() {
    assertThat(Quantities.flowLps("plenty")).isNull();
    assertThat(Quantities.flowLps("5 buckets")).isNull();
    assertThat(Quantities.flowLps("")).isNull();
    assertThat(Quantities.flowLps("600")).isEqualTo(10.0);
    assertThat(Quantities.pressureKpa("pressurised")).isNull();
    assertThat(Quantities.pressureKpa("3")).isEqualTo(300.0);
  }

  @Test
  void aDamagedFileIsRefusedWithItsName() throws IOException {
    Path file = Files.writeString(dir.resolve("reference.json"), "{\"version\":1,\"stations\":");
    assertThatThrownBy(() -> Reference.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reference.json");

    Path other =
        Files.writeString(
            dir.resolve("other.json"),
            "{\"version\":9,\"stations\":[],\"waters\":[],\"hospitals\":[]}");
    assertThatThrownBy(() -> Reference.read(other)).hasMessageContaining("version 9");
  }

  @Test
  void theNearestWatersAreThoseOfALinearScan() {
    var random = new Random(119);
    var waters = new ArrayList<FoundWater>();
    for (int i = 0; i < 500; i++) {
      var at = new LonLat(80 + 4 * random.nextDouble(), 44 + 2 * random.nextDouble());
      waters.add(new FoundWater("n" + i, WaterKind.HYDRANT, "", "", "", null, null, null, at));
    }
    var index = new WaterIndex(waters);

    for (int i = 0; i < 200; i++) {
      var point = new LonLat(79 + 6 * random.nextDouble(), 43 + 4 * random.nextDouble());
      List<String> slow =
          waters.stream()
              .sorted(
                  Comparator.comparingDouble((FoundWater w) -> point.metersTo(w.lonLat()))
                      .thenComparing(FoundWater::osmId))
              .limit(5)
              .map(FoundWater::osmId)
              .toList();
      assertThat(index.nearest(point, 5)).extracting(n -> n.water().osmId()).isEqualTo(slow);
    }
  }

  @Test
  void anIndexWithFewerWatersThanAskedGivesAll() {
    assertThat(new WaterIndex(List.of()).nearest(new LonLat(0, 0), 3)).isEmpty();
  }
}
