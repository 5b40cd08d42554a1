package fengsui.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.geo.LonLat;
import fengsui.region.osm.TestPbf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  @TempDir static Path dir;

  private static final LonLat BOLE = new LonLat(82.07, 44.90);

  private static Gazetteer gazetteer;

  @BeforeAll
  static void importTown() throws IOException {
    var pbf = new TestPbf();
    pbf.node(82.07, 44.90, "place", "city", "name", "博乐市");
    pbf.node(82.89, 44.60, "place", "town", "name", "精河");
    pbf.node(81.20, 44.60, "natural", "water", "name", "赛里木湖");
    drawStreets(pbf);
    drawHouses(pbf);
    drawMotorway(pbf);
    Path index = dir.resolve("gazetteer");
    GazetteerImport.write(pbf.write(dir.resolve("town.osm.pbf")), index);
    gazetteer = Gazetteer.open(index);
  }

  private static void drawStreets(TestPbf pbf) {
    long centre = pbf.node(82.070, 44.900);
    long east = pbf.node(82.080, 44.900);
    pbf.way(
        new long[] {pbf.node(82.060, 44.900), centre, east, pbf.node(82.090, 44.900)},
        "highway",
        "primary",
        "name",
        "北京路");
    pbf.way(
        new long[] {pbf.node(82.070, 44.890), centre, pbf.node(82.070, 44.910)},
        "highway",
        "secondary",
        "name",
        "友谊路");
    pbf.way(
        new long[] {pbf.node(82.080, 44.890), east, pbf.node(82.080, 44.910)},
        "highway",
        "secondary",
        "name",
        "团结和平路");
    pbf.line(new double[] {82.05, 44.905, 82.06, 44.905}, "highway", "residential", "name", "北京西路");
    pbf.line(new double[] {82.89, 44.60, 82.90, 44.60}, "highway", "primary", "name", "北京路");
    pbf.line(
        new double[] {82.04, 44.89, 82.05, 44.89},
        "highway",
        "residential",
        "name",
        "Rua de Santa Catarina");
    pbf.line(new double[] {82.04, 44.88, 82.05, 44.88}, "highway", "residential", "name", "Plöck");
  }

  private static void drawHouses(TestPbf pbf) {
    for (int number : new int[] {1, 25, 27, 31, 45}) {
      pbf.node(
          82.060 + number * 0.0005,
          44.9003,
          "addr:street",
          "北京路",
          "addr:housenumber",
          number + "号");
    }
    pbf.node(82.895, 44.6003, "addr:street", "北京路", "addr:housenumber", "27");
    pbf.node(82.0651, 44.9041, "amenity", "hospital", "name", "博州人民医院");
    pbf.node(82.0751, 44.8951, "shop", "mall", "name", "长江百货");
    pbf.node(82.0800, 44.8951, "emergency", "fire_hydrant", "ref", "BL-0123");
  }

  private static void drawMotorway(TestPbf pbf) {
    long post45 = pbf.node(82.30, 44.80, "highway", "milestone", "distance", "45");
    long post46 = pbf.node(82.31, 44.80, "highway", "milestone", "distance", "46");
    pbf.way(new long[] {post45, post46}, "highway", "motorway", "ref", "G30", "name", "连霍高速");
  }

  @AfterAll
  static void closeTown() throws IOException {
    gazetteer.close();
  }

  private static FoundPlace first(String text) {
    List<FoundPlace> places = gazetteer.search(text, BOLE, 10);
    assertThat(places).as(text).isNotEmpty();
    return places.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "北京路, 北京路, EXACT",
    "beijinglu, 北京路, EXACT",
    "bei jing lu, 北京路, EXACT",
    "ＢＥＩＪＩＮＧＬＵ, 北京路, EXACT",
    "友谊, 友谊路, PREFIX",
    "youyi, 友谊路, PREFIX",
    "人民医院, 博州人民医院, PART",
    "renmin, 博州人民医院, PART",
    "bjl, 北京路, INITIALS",
    "beijl, 北京路, INITIALS",
    "bjxl, 北京西路, INITIALS",
    "rmyy, 博州人民医院, INITIALS",
    "北京lu, 北京路, INITIALS",
    "友宜路, 友谊路, INITIALS",
    "youyilv, 友谊路, FUZZY",
    "beijnglu, 北京路, FUZZY",
    "bole, 博乐市, PREFIX",
    "changjiang, 长江百货, PREFIX",
    "zhangjiang, 长江百货, PREFIX",
    "赛里木湖, 赛里木湖, EXACT",
    "santa cat, Rua de Santa Catarina, PART",
    "catarina rua, Rua de Santa Catarina, PART",
    "rdsc, Rua de Santa Catarina, INITIALS",
    "ploeck, Plöck, FUZZY",
    "plock, Plöck, EXACT",
    "PLÖCK, Plöck, EXACT",
  })
  void aNameIsFoundHoweverItIsTyped(String text, String label, Match match) {
    FoundPlace place = first(text);
    assertThat(place.label()).isEqualTo(label);
    assertThat(place.match()).isEqualTo(match);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京路27号",
        "北京路27",
        "北京路 27",
        "北京路二十七号",
        "bjl 27",
        "bjl27",
        "beijinglu 27hao",
        "博乐市北京路27号",
        "博乐北京路27号",
        "bole bjl 27",
        "北京路27号楼3单元",
        "北京路２７號"
      })
  void aHouseNumberIsFoundOnTheNearestStreet(String text) {
    FoundPlace place = first(text);
    assertThat(place.kind()).isEqualTo(PlaceKind.ADDRESS);
    assertThat(place.label()).isEqualTo("北京路 27号");
    assertThat(place.town()).isEqualTo("博乐市");
    assertThat(place.approximate()).isFalse();
    assertThat(place.lonLat()).isEqualTo(new LonLat(82.0735, 44.9003));
  }

  @Test
  void theTownOfTheTextWinsOverTheNearestStreet() {
    FoundPlace place = first("精河县北京路27号");
    assertThat(place.town()).isEqualTo("精河");
    assertThat(place.label()).isEqualTo("北京路 27号");
  }

  @Test
  void aMissingHouseNumberIsEstimatedBetweenItsNeighbours() {
    FoundPlace place = first("北京路29号");
    assertThat(place.kind()).isEqualTo(PlaceKind.ADDRESS);
    assertThat(place.label()).isEqualTo("北京路 29号");
    assertThat(place.approximate()).isTrue();
    assertThat(place.lonLat().lon()).isBetween(82.0735, 82.0755);
  }

  @Test
  void aHouseNumberOnAStreetWithoutNumbersGivesTheStreet() {
    FoundPlace place = first("友谊路5号");
    assertThat(place.kind()).isEqualTo(PlaceKind.STREET);
    assertThat(place.label()).isEqualTo("友谊路");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京路 友谊路",
        "北京路×友谊路",
        "北京路 × 友谊路",
        "北京路与友谊路交叉口",
        "北京路和友谊路路口",
        "友谊路北京路",
        "bjl yyl",
        "bjl/yyl",
        "友谊路口和北京路",
        "博乐市北京路与友谊路路口",
        "北京路 x 友谊路"
      })
  void aCrossingIsFoundByItsTwoStreets(String text) {
    FoundPlace place = first(text);
    assertThat(place.kind()).isEqualTo(PlaceKind.CROSSING);
    assertThat(place.label()).contains("北京路", "友谊路", "×");
    assertThat(place.lonLat()).isEqualTo(new LonLat(82.07, 44.90));
  }

  @Test
  void aStreetWithAndInItsNameIsStillFound() {
    assertThat(first("团结和平路").label()).isEqualTo("团结和平路");
  }

  @ParameterizedTest
  @ValueSource(strings = {"G30 K45", "g30k45", "G30 45公里", "连霍高速K45", "连霍高速 45公里处", "g30 45"})
  void aKilometrePostIsFoundByRoadAndDistance(String text) {
    FoundPlace place = first(text);
    assertThat(place.kind()).isEqualTo(PlaceKind.KILOMETRE_POST);
    assertThat(place.lonLat()).isEqualTo(new LonLat(82.30, 44.80));
  }

  @Test
  void aPointBetweenPostsIsEstimated() {
    FoundPlace place = first("G30 K45+500");
    assertThat(place.label()).isEqualTo("G30 K45+500");
    assertThat(place.approximate()).isTrue();
    assertThat(place.lonLat().lon()).isBetween(82.3049, 82.3051);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BL-0123", "bl0123", "bl 0123", "0123", "消火栓BL-0123"})
  void aHydrantIsFoundByItsNumber(String text) {
    assertThat(gazetteer.search(text, BOLE, 10))
        .extracting(FoundPlace::label)
        .contains("消火栓 BL-0123");
  }

  @Test
  void theNearerOfTwoEqualNamesComesFirst() {
    var jinghe = new LonLat(82.89, 44.60);
    assertThat(gazetteer.search("北京路", jinghe, 5).getFirst().town()).isEqualTo("精河");
    assertThat(gazetteer.search("北京路", BOLE, 5).getFirst().town()).isEqualTo("博乐市");
    assertThat(first("北京路").distanceMeters().orElseThrow()).isLessThan(100);
  }

  @Test
  void theLabelShowsWhatMatched() {
    assertThat(first("bjl").highlights()).containsExactly(new FoundPlace.Range(0, 3));
    assertThat(first("人民").highlights()).containsExactly(new FoundPlace.Range(2, 4));
    assertThat(first("bjl 27").highlights())
        .containsExactly(new FoundPlace.Range(0, 3), new FoundPlace.Range(4, 6));
    assertThat(first("santa cat").highlights())
        .containsExactly(new FoundPlace.Range(7, 12), new FoundPlace.Range(13, 16));
  }

  @Test
  void aPointIsNamedByWhatIsAtHand() {
    assertThat(gazetteer.nearest(new LonLat(82.0735, 44.9002)).orElseThrow().label())
        .isEqualTo("北京路 27号");
    assertThat(gazetteer.nearest(new LonLat(82.07, 44.8999)).orElseThrow().kind())
        .isEqualTo(PlaceKind.CROSSING);
    assertThat(gazetteer.nearest(new LonLat(82.07, 44.894)).orElseThrow().label()).isEqualTo("友谊路");
    assertThat(gazetteer.nearest(new LonLat(82.301, 44.801)).orElseThrow().label())
        .isEqualTo("G30 K45");
    assertThat(gazetteer.nearest(new LonLat(82.2, 45.2)).orElseThrow().label()).isEqualTo("博乐市");
    assertThat(gazetteer.nearest(new LonLat(0, 0))).isEmpty();
  }

  @Test
  void premisesAreNamedByThemselvesElseByWhatIsAtHand() {
    assertThat(gazetteer.premises(new LonLat(82.0751, 44.8951)).orElseThrow().label())
        .isEqualTo("长江百货");
    assertThat(gazetteer.premises(new LonLat(82.0735, 44.9002)).orElseThrow().label())
        .isEqualTo("北京路 27号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*:*",
        "name:北京路",
        "\"",
        "((((",
        "\\",
        "a AND",
        "~2",
        "\u0000",
        "号",
        "××"
      })
  void noInputIsAnErrorOrAQueryLanguage(String text) {
    assertThat(gazetteer.search(text, BOLE, 20)).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void anyTextIsAnsweredWithinTheLimit() {
    var random = new Random(2);
    String alphabet = "北京路友谊乐长 0127号abjlky×+*?~\"'\\()[]{}\uD83D\uDE92\u0000\u0301G3k";
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(90); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(gazetteer.search(text.toString(), BOLE, 7)).hasSizeLessThanOrEqualTo(7);
    }
  }

  @Test
  void aFolderWithoutAGazetteerIsRefused() {
    assertThatThrownBy(() -> Gazetteer.open(dir.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> Gazetteer.open(dir)).hasMessageContaining("holds no gazetteer");
  }
}
