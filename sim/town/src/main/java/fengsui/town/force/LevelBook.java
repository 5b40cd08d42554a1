package fengsui.town.force;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.PremisesKind;
import fengsui.domain.incident.Question;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.LevelRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** From which answers on the demo proposes a higher alarm level. */
final class LevelBook {
  /** A drill says its level itself, and help without danger stays at the first. */
  private static final Set<IncidentKind> SERIOUS =
      EnumSet.complementOf(
          EnumSet.of(
              IncidentKind.DRILL,
              IncidentKind.PUBLIC_ASSISTANCE,
              IncidentKind.MEDICAL_ASSIST,
              IncidentKind.AUTOMATIC_FIRE_ALARM));

  private static final Set<IncidentKind> FIRES =
      EnumSet.range(IncidentKind.BUILDING_FIRE, IncidentKind.UHV_SUBSTATION_FIRE);

  private final List<LevelRule> rules = new ArrayList<>();

  private LevelBook() {
    for (int[] step : new int[][] {{1, 2}, {3, 3}, {10, 4}, {30, 5}}) {
      add("TRAPPED", "被困 " + step[0] + " 人以上", SERIOUS, step, trapped(step[0]));
    }
    steps(
        "CASUALTIES",
        "伤亡",
        "人",
        Question.CASUALTIES,
        SERIOUS,
        new int[][] {{1, 2}, {3, 3}, {10, 4}, {30, 5}});
    steps(
        "AREA",
        "面积",
        "m²",
        Question.AREA_M2,
        FIRES,
        new int[][] {{200, 2}, {1_000, 3}, {3_000, 4}, {10_000, 5}});
    steps("FLOOR", "着火楼层", "层", Question.FLOOR, FIRES, new int[][] {{7, 2}, {15, 3}});
    steps(
        "AFFECTED",
        "受影响",
        "人",
        Question.AFFECTED_PEOPLE,
        SERIOUS,
        new int[][] {{30, 2}, {100, 3}, {1_000, 4}, {5_000, 5}});
    special();
  }

  /** What matters to certain kinds alone. */
  private void special() {
    steps(
        "STORED",
        "储量",
        "m³",
        Question.STORED_M3,
        petrochemical(),
        new int[][] {{100, 2}, {1_000, 3}, {5_000, 4}, {50_000, 5}});
    steps(
        "MAGNITUDE",
        "震级（十分之一级）",
        "",
        Question.MAGNITUDE_TENTHS,
        EnumSet.of(IncidentKind.EARTHQUAKE),
        new int[][] {{45, 2}, {50, 3}, {60, 4}, {70, 5}});
    steps(
        "VEHICLES",
        "涉及车辆",
        "辆",
        Question.VEHICLES,
        EnumSet.of(IncidentKind.TRAFFIC_ENTRAPMENT, IncidentKind.VEHICLE_FIRE),
        new int[][] {{3, 2}, {10, 3}});
    add(
        "CHEMICALS",
        "涉及危化品或爆炸物",
        FIRES,
        new int[] {0, 2},
        new Condition.HazardPresent(Set.of(Hazard.CHEMICALS, Hazard.EXPLOSIVES)));
    add(
        "TANKS",
        "罐区、化工厂着火",
        FIRES,
        new int[] {0, 3},
        new Condition.PremisesOfKind(Set.of(PremisesKind.TANK_FARM, PremisesKind.CHEMICAL_PLANT)));
  }

  static List<LevelRule> rules() {
    return List.copyOf(new LevelBook().rules);
  }

  private static Set<IncidentKind> petrochemical() {
    return EnumSet.of(
        IncidentKind.PETROCHEMICAL_FIRE,
        IncidentKind.HAZMAT_LEAK,
        IncidentKind.HAZMAT_TANK_TRUCK,
        IncidentKind.EXPLOSION);
  }

  private static Condition trapped(int people) {
    return new Condition.TrappedAtLeast(people);
  }

  private void steps(
      String id,
      String label,
      String unit,
      Question question,
      Set<IncidentKind> kinds,
      int[][] steps) {
    for (int[] step : steps) {
      var name = (label + " " + step[0] + " " + unit).strip() + " 以上";
      add(id, name, kinds, step, new Condition.AnswerAtLeast(question, step[0]));
    }
  }

  private void add(
      String id, String name, Set<IncidentKind> kinds, int[] step, Condition condition) {
    rules.add(
        new LevelRule(
            id + "-" + step[1], name, kinds, new AlarmLevel(step[1]), List.of(condition)));
  }
}
