package fengsui.town.life;

import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a virtual caller says, and what a call-taker makes of it.
 *
 * @param said the words, with %s for the place
 */
record Story(IncidentKind kind, int level, int trapped, Set<Hazard> hazards, String said) {

  private static final List<Story> ALL =
      List.of(
          new Story(IncidentKind.BUILDING_FIRE, 1, 0, Set.of(Hazard.GAS), "%s 厨房起火，煤气还没关"),
          new Story(IncidentKind.BUILDING_FIRE, 2, 2, Set.of(Hazard.SMOKE), "%s 楼道浓烟，有人没下来"),
          new Story(
              IncidentKind.HIGH_RISE_FIRE,
              2,
              1,
              Set.of(Hazard.SMOKE, Hazard.HEIGHT),
              "%s 高层冒烟，窗口有人呼救"),
          new Story(IncidentKind.VEHICLE_FIRE, 1, 0, Set.of(), "%s 门口一辆小车自燃"),
          new Story(
              IncidentKind.TRAFFIC_ENTRAPMENT, 1, 1, Set.of(Hazard.TRAFFIC), "%s 附近两车相撞，司机被卡住"),
          new Story(IncidentKind.PERSON_TRAPPED, 1, 2, Set.of(), "%s 电梯困人"),
          new Story(IncidentKind.WILDLAND_FIRE, 1, 0, Set.of(), "%s 后面草场冒烟"),
          new Story(IncidentKind.HAZMAT_LEAK, 2, 0, Set.of(Hazard.CHEMICALS), "%s 有刺鼻气味，像是泄漏"),
          new Story(IncidentKind.WATER_RESCUE, 1, 1, Set.of(Hazard.DEEP_WATER), "%s 旁边河里有人落水"),
          new Story(IncidentKind.PUBLIC_ASSISTANCE, 1, 0, Set.of(), "%s 窗外有马蜂窝"),
          new Story(IncidentKind.AUTOMATIC_FIRE_ALARM, 1, 0, Set.of(), "%s 烟感报警，正在核实"));

  Story {
    hazards = Set.copyOf(hazards);
  }

  static Story any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** The story a text was made from; a kitchen fire when nothing fits. */
  static Story of(String text) {
    return ALL.stream()
        .filter(story -> text.endsWith(story.said.substring(2)))
        .findFirst()
        .orElse(ALL.getFirst());
  }
}
