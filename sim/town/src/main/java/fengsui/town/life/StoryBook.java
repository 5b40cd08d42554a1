package fengsui.town.life;

import static fengsui.domain.incident.Hazard.CHEMICALS;
import static fengsui.domain.incident.Hazard.COLLAPSE;
import static fengsui.domain.incident.Hazard.DEEP_WATER;
import static fengsui.domain.incident.Hazard.ELECTRICITY;
import static fengsui.domain.incident.Hazard.GAS;
import static fengsui.domain.incident.Hazard.HEIGHT;
import static fengsui.domain.incident.Hazard.LITHIUM_BATTERIES;
import static fengsui.domain.incident.Hazard.SMOKE;
import static fengsui.domain.incident.Hazard.TRAFFIC;

import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The stories that virtual callers tell: those of an ordinary day, and those of an earthquake. */
final class StoryBook {
  private static final List<Story> ORDINARY =
      List.of(
          one("KITCHEN", IncidentKind.BUILDING_FIRE, 1, 0, "%s 厨房起火，煤气还没关", GAS),
          one("STAIRS", IncidentKind.BUILDING_FIRE, 2, 2, "%s 楼道浓烟，有人没下来", SMOKE),
          one("TOWER", IncidentKind.HIGH_RISE_FIRE, 2, 1, "%s 高层冒烟，窗口有人呼救", SMOKE, HEIGHT),
          one("CAR", IncidentKind.VEHICLE_FIRE, 1, 0, "%s 门口一辆小车自燃"),
          one("CRASH", IncidentKind.TRAFFIC_ENTRAPMENT, 1, 1, "%s 附近两车相撞，司机被卡住", TRAFFIC),
          one("ELEVATOR", IncidentKind.PERSON_TRAPPED, 1, 2, "%s 电梯困人"),
          one("GRASS", IncidentKind.WILDLAND_FIRE, 1, 0, "%s 后面草场冒烟"),
          one("SMELL", IncidentKind.HAZMAT_LEAK, 2, 0, "%s 有刺鼻气味，像是泄漏", CHEMICALS),
          one("RIVER", IncidentKind.WATER_RESCUE, 1, 1, "%s 旁边河里有人落水", DEEP_WATER),
          one("HORNETS", IncidentKind.PUBLIC_ASSISTANCE, 1, 0, "%s 窗外有马蜂窝"),
          one("DETECTOR", IncidentKind.AUTOMATIC_FIRE_ALARM, 1, 0, "%s 烟感报警，正在核实"));

  private static final List<Story> EARTHQUAKE =
      List.of(
          one("QUAKE", IncidentKind.EARTHQUAKE, 4, 0, "%s 强烈地震，县城多处房屋倒塌", COLLAPSE),
          one("FELT", IncidentKind.EARTHQUAKE, 4, 0, "%s 这里晃得厉害，是不是地震了", COLLAPSE),
          one("FELT", IncidentKind.EARTHQUAKE, 4, 0, "%s 灯都在晃，大家跑到楼下了，要不要疏散", COLLAPSE),
          one("BURIED", IncidentKind.COLLAPSE, 3, 8, "%s 楼塌了一半，里面埋了好多人", COLLAPSE, GAS),
          one("BURIED", IncidentKind.COLLAPSE, 3, 6, "%s 整个单元垮了，听得到有人喊救命", COLLAPSE, GAS),
          one("BURIED", IncidentKind.COLLAPSE, 3, 8, "%s 楼板掉下来了，压住好几个人", COLLAPSE, GAS),
          one("HOUSE", IncidentKind.COLLAPSE, 2, 3, "%s 土房子倒了，老人孩子压在下面", COLLAPSE),
          one("HOUSE", IncidentKind.COLLAPSE, 2, 2, "%s 房顶塌了，家里还有人没出来", COLLAPSE),
          one("WALL", IncidentKind.COLLAPSE, 1, 1, "%s 院墙倒了，压住一个人", COLLAPSE),
          one("GASLEAK", IncidentKind.HAZMAT_LEAK, 1, 0, "%s 燃气管断了，全是煤气味", GAS),
          one("GASLEAK", IncidentKind.HAZMAT_LEAK, 1, 0, "%s 煤气漏得嘶嘶响，没人敢进去", GAS),
          one("TANKS", IncidentKind.HAZMAT_LEAK, 3, 0, "%s 储罐管线震裂，白雾往外冒", CHEMICALS, GAS),
          one("AFTERFIRE", IncidentKind.BUILDING_FIRE, 2, 2, "%s 地震以后起火，楼上还有人", SMOKE, COLLAPSE),
          one("CABIN", IncidentKind.PERSON_TRAPPED, 1, 3, "%s 地震停电，电梯里关了人"),
          one("DOOR", IncidentKind.PERSON_TRAPPED, 1, 2, "%s 门框变形，门打不开，人出不来", COLLAPSE),
          one("WARD", IncidentKind.MEDICAL_ASSIST, 3, 0, "%s 住院楼裂缝，要马上转移病人", COLLAPSE),
          one("BRIDGE", IncidentKind.TRAFFIC_ENTRAPMENT, 2, 3, "%s 桥面垮了，有车掉下去", TRAFFIC, COLLAPSE),
          one("ARC", IncidentKind.UHV_SUBSTATION_FIRE, 1, 0, "%s 主变冒烟，有放电声", ELECTRICITY),
          one(
              "BATTERY",
              IncidentKind.ENERGY_STORAGE_FIRE,
              1,
              0,
              "%s 电池舱震歪，舱里冒白烟",
              LITHIUM_BATTERIES));

  private static final List<Story> ALL =
      Stream.concat(ORDINARY.stream(), EARTHQUAKE.stream()).toList();

  private StoryBook() {}

  static List<Story> ordinary() {
    return ORDINARY;
  }

  static List<Story> all() {
    return ALL;
  }

  private static Story one(
      String key, IncidentKind kind, int level, int trapped, String said, Hazard... hazards) {
    return new Story(key, kind, level, trapped, Set.of(hazards), said);
  }
}
