package fengsui.region.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.unit.VehicleClass;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadRulesTest {

  /** Speeds as light forward, light backward, heavy forward, heavy backward. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      value = {
        "highway=primary                                 | 60 60 50 50 45 45",
        "highway=motorway                                | 100 0 80 0 70 0",
        "highway=motorway;oneway=no                      | 100 100 80 80 70 70",
        "highway=residential;junction=roundabout         | 35 0 28 0 24 0",
        "highway=residential;oneway=-1                   | 0 35 0 28 0 24",
        "highway=residential;oneway=yes;oneway:emergency=no | 35 35 28 28 24 24",
        "highway=residential;oneway=reversible           | closed",
        "highway=residential;motor_vehicle:backward=no   | 35 0 28 0 24 0",
        "highway=primary;maxspeed=30                     | 30 30 30 30 30 30",
        "highway=primary;maxspeed=120                    | 60 60 50 50 45 45",
        "highway=primary;maxspeed=20 mph                 | 32.19 32.19 32.19 32.19 32.19 32.19",
        "highway=primary;maxspeed:backward=40            | 60 40 50 40 45 40",
        "highway=primary;maxspeed:hgv=40                 | 60 60 40 40 40 40",
        "highway=primary;maxspeed=none                   | 60 60 50 50 45 45",
        "highway=primary;maxspeed=1                      | 5 5 5 5 5 5",
        "highway=residential;surface=gravel              | 35 35 28 28 24 24",
        "highway=tertiary;surface=dirt                   | 20 20 12 12 8 8",
        "highway=primary;maxheight=3.5                   | 60 60 0 0 0 0",
        "highway=primary;maxheight=3.6                   | 60 60 50 50 0 0",
        "highway=primary;maxheight=3.9                   | 60 60 50 50 0 0",
        "highway=primary;maxheight=4.0                   | 60 60 50 50 45 45",
        "highway=primary;maxheight=2.1                   | closed",
        "highway=primary;maxheight=default               | 60 60 50 50 45 45",
        "highway=primary;maxheight=11'10\"               | 60 60 50 50 0 0",
        "highway=primary;maxheight=11'6\"                | 60 60 0 0 0 0",
        "highway=primary;maxheight=11.5 ft              | 60 60 0 0 0 0",
        "highway=primary;maxheight=3.5米                | 60 60 0 0 0 0",
        "highway=primary;maxheight=3.5 M                | 60 60 0 0 0 0",
        "highway=primary;maxweight=10吨                 | 60 60 0 0 0 0",
        "highway=primary;maxweight=7.5                   | 60 60 0 0 0 0",
        "highway=primary;maxweight=30                    | 60 60 50 50 0 0",
        "highway=primary;maxweight=3000 kg               | closed",
        "highway=primary;maxwidth=2.2                    | 60 60 0 0 0 0",
        "highway=service;width=1.8                       | closed",
        "highway=primary;hgv=no                          | 60 60 0 0 0 0",
        "highway=primary;hgv=no;emergency=yes            | 60 60 50 50 45 45",
        "highway=primary;access=no                       | closed",
        "highway=primary;access=no;motor_vehicle=yes     | 60 60 50 50 45 45",
        "highway=primary;access=no;motor_vehicle=unknown | closed",
        "highway=primary;access=no;emergency=yes         | 60 60 50 50 45 45",
        "highway=service;access=private                  | 20 20 15 15 12 12",
        "highway=service;access=military                 | closed",
        "highway=service;service=emergency_access        | 20 20 15 15 12 12",
        "highway=service;access=no;service=emergency_access | 20 20 15 15 12 12",
        "highway=service;hgv=no;service=emergency_access | 20 20 15 15 12 12",
        "highway=service;access=no;service=emergency_access;emergency=no | closed",
        "highway=service;maxwidth=2.2;service=emergency_access | 20 20 0 0 0 0",
        "highway=service;access=no;emergency=designated  | 20 20 15 15 12 12",
        "highway=pedestrian                              | closed",
        "highway=pedestrian;emergency=yes                | 10 10 8 8 6 6",
        "highway=busway                                  | closed",
        "highway=busway;emergency=yes                    | 40 40 32 32 28 28",
        "highway=track;tracktype=grade5                  | 20 20 0 0 0 0",
        "highway=residential;hgv=yes;motor_vehicle=no    | 35 35 28 28 24 24",
        "highway=footway                                 | closed",
        "highway=construction                            | closed",
        "highway=service;area=yes                        | closed",
        "railway=rail                                    | closed"
      })
  void theTagsOfAWayDecideWhoDrivesItAndHowFast(String tags, String expected) {
    var speeds = RoadRules.speeds(tags(tags));

    var own = speeds.map(RoadRules.Speeds::own).filter(s -> !s.isClosed());
    assertThat(own.map(RoadRulesTest::show).orElse("closed")).isEqualTo(expected);
  }

  /** What a bus lane would open, in the same order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "",
      value = {
        "highway=busway                                  | 40 40 32 32 28 28",
        "highway=busway;oneway=yes                       | 40 0 32 0 28 0",
        "highway=busway;maxheight=3.8                    | 40 40 32 32 0 0",
        "highway=busway;emergency=yes                    | none",
        "highway=service;access=no;bus=yes               | 20 20 15 15 12 12",
        "highway=service;access=no;psv=designated        | 20 20 15 15 12 12",
        "highway=service;motor_vehicle=no;bus=no         | none",
        "highway=service;access=no                       | none",
        "highway=primary                                 | none",
        "highway=primary;oneway=yes;oneway:bus=no        | 0 60 0 50 0 45",
        "highway=primary;oneway=yes;busway=opposite_lane | 0 60 0 50 0 45",
        "highway=primary;hgv=no;bus=yes                  | 0 0 50 50 45 45",
        "highway=primary;maxweight=10;bus=yes            | none",
        "highway=footway;bus=yes                         | none"
      })
  void whatBusesMayDriveAndAClassMayNotIsKept(String tags, String expected) {
    var lane = RoadRules.speeds(tags(tags)).map(RoadRules.Speeds::busLane);

    assertThat(lane.filter(s -> !s.isClosed()).map(RoadRulesTest::show).orElse("none"))
        .isEqualTo(expected);
  }

  @Test
  void aBollardStopsEverybodyAndAGateNobody() {
    assertThat(Barriers.isOne(tags("barrier=gate"))).isFalse();
    assertThat(Barriers.isOne(tags("highway=crossing"))).isFalse();
    assertThat(Barriers.passage(tags("barrier=bollard")).forward(VehicleClass.LIGHT)).isZero();
    assertThat(Barriers.passage(tags("barrier=bollard;emergency=yes")).forward(VehicleClass.HEAVY))
        .isOne();
    assertThat(Barriers.passage(tags("barrier=gate;access=no")).forward(VehicleClass.LIGHT))
        .isZero();
  }

  @Test
  void aHeightRestrictorStopsHeavyApparatusAlone() {
    for (var tags : new String[] {"barrier=height_restrictor", "maxheight=2.5"}) {
      assertThat(Barriers.passage(tags(tags)).forward(VehicleClass.LIGHT)).as(tags).isOne();
      assertThat(Barriers.passage(tags(tags)).forward(VehicleClass.HEAVY)).as(tags).isZero();
    }
    assertThat(Barriers.isOne(tags("barrier=height_restrictor;maxheight=4"))).isFalse();
  }

  @Test
  void aLimitBetweenATenderAndALadderStopsTheLadderAlone() {
    var passage = Barriers.passage(tags("barrier=height_restrictor;maxheight=3.8"));

    assertThat(passage.forward(VehicleClass.HEAVY)).isOne();
    assertThat(passage.backward(VehicleClass.TALL)).isZero();
  }

  private static Map<String, String> tags(String text) {
    var tags = new HashMap<String, String>();
    for (var tag : text.strip().split(";", -1)) {
      int equals = tag.indexOf('=');
      tags.put(tag.substring(0, equals), tag.substring(equals + 1));
    }
    return tags;
  }

  private static String show(WaySpeeds speeds) {
    return Stream.of(VehicleClass.values())
        .map(c -> number(speeds.forward(), c) + " " + number(speeds.backward(), c))
        .collect(Collectors.joining(" "));
  }

  private static String number(Map<VehicleClass, Double> speeds, VehicleClass c) {
    double kmh = speeds.getOrDefault(c, Double.NaN);
    return kmh == Math.rint(kmh) ? "%.0f".formatted(kmh) : "%.2f".formatted(kmh);
  }
}
