package fengsui.town.force;

import static fengsui.domain.unit.Capability.AERIAL_M;
import static fengsui.domain.unit.Capability.BOATS;
import static fengsui.domain.unit.Capability.COMMAND_POST;
import static fengsui.domain.unit.Capability.CRANE_T;
import static fengsui.domain.unit.Capability.DECON_LANES;
import static fengsui.domain.unit.Capability.DIVERS;
import static fengsui.domain.unit.Capability.FOAM_L;
import static fengsui.domain.unit.Capability.FOAM_TRANSFER_LPS;
import static fengsui.domain.unit.Capability.MEDICS;
import static fengsui.domain.unit.Capability.PUMP_LPS;
import static fengsui.domain.unit.Capability.RESCUERS;
import static fengsui.domain.unit.Capability.ROPE_TEAM;
import static fengsui.domain.unit.Capability.SEARCH_DOGS;

import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The formations of the published plans, with what each is made of. */
final class FormationBook {
  static final String EARTHQUAKE_MOBILE = "EARTHQUAKE_MOBILE_TEAM";
  static final String EARTHQUAKE_ADVANCE = "EARTHQUAKE_ADVANCE_TEAM";
  static final String EARTHQUAKE_LIGHT = "EARTHQUAKE_LIGHT_TEAM";
  static final String CHEMICAL_LIGHT = "CHEMICAL_LIGHT_TEAM";
  static final String ELEVATED_JET = "ELEVATED_JET_GROUP";
  static final String COOLING = "COOLING_GROUP";
  static final String DECONTAMINATION = "DECONTAMINATION_GROUP";
  static final String CHEMICAL_COMMAND = "CHEMICAL_COMMAND_GROUP";
  static final String PETROCHEMICAL = "PETROCHEMICAL_TEAM";
  static final String FLOOD = "FLOOD_TEAM";
  static final String FLOOD_BRIGADE = "FLOOD_BRIGADE_SQUAD";
  static final String HIGH_RISE = "HIGH_RISE_TEAM";
  static final String MOUNTAIN = "MOUNTAIN_ROPE_TEAM";
  static final String LOGISTICS = "LOGISTICS_TEAM";

  private FormationBook() {}

  static List<FormationDefinition> formations() {
    return Stream.of(earthquake(), chemical(), others()).flatMap(List::stream).toList();
  }

  private static List<FormationDefinition> earthquake() {
    return List.of(
        earthquakeMobile(),
        formation(
            EARTHQUAKE_ADVANCE,
            "地震先遣队",
            squad(FormationKind.EARTHQUAKE_ADVANCE, "先遣队", 1),
            quantity(RESCUERS, "搜救人员", 6),
            quantity(SEARCH_DOGS, "搜救犬", 1)),
        formation(
            EARTHQUAKE_LIGHT,
            "地震轻型队",
            squad(FormationKind.EARTHQUAKE_LIGHT, "轻型队", 1),
            quantity(RESCUERS, "搜救人员", 5)));
  }

  private static List<FormationDefinition> chemical() {
    return List.of(
        chemicalLight(),
        formation(
            ELEVATED_JET,
            "举高喷射组",
            units(UnitKind.ELEVATED_JET, "举高喷射车", 1),
            units(UnitKind.LARGE_SPAN_JET, "大跨度举高喷射车", 1)),
        formation(
            COOLING,
            "灭火冷却组",
            squad(FormationKind.CHEMICAL_COOLING, "冷却车组", 3),
            quantity(FOAM_L, "泡沫液", 12_000),
            quantity(PUMP_LPS, "泵流量", 240)),
        formation(
            DECONTAMINATION,
            "洗消组",
            quantity(DECON_LANES, "洗消通道", 2),
            skilled(UnitKind.HAZMAT_RESCUE, "化学救援车", 1, Qualification.HAZMAT, 4)),
        formation(CHEMICAL_COMMAND, "指挥通信组", quantity(COMMAND_POST, "现场指挥部", 1)),
        formation(
            PETROCHEMICAL,
            "石化灭火救援编队",
            whole(ELEVATED_JET, "举高喷射组"),
            whole(COOLING, "灭火冷却组"),
            whole(DECONTAMINATION, "洗消组"),
            whole(CHEMICAL_COMMAND, "指挥通信组")));
  }

  private static List<FormationDefinition> others() {
    return List.of(
        flood(),
        formation(FLOOD_BRIGADE, "大队抗洪编组", skilled(BOATS, "冲锋舟", 1, Qualification.WATER_RESCUE, 5)),
        formation(
            HIGH_RISE,
            "高层专业队",
            squad(FormationKind.HIGH_RISE, "专业队车辆", 4),
            quantity(AERIAL_M, "举高", 54)),
        formation(MOUNTAIN, "山岳绳索队", skilled(ROPE_TEAM, "绳索队员", 7, Qualification.ROPE_RESCUE, 5)),
        logistics());
  }

  private static FormationDefinition earthquakeMobile() {
    return formation(
        EARTHQUAKE_MOBILE,
        "地震机动队（30 人）",
        squad(FormationKind.EARTHQUAKE_MOBILE, "五个模组", 7),
        quantity(COMMAND_POST, "管理模组", 1),
        quantity(SEARCH_DOGS, "搜索模组搜救犬", 3),
        quantity(RESCUERS, "营救模组", 13),
        quantity(MEDICS, "医疗模组", 4),
        quantity(CRANE_T, "起吊", 25));
  }

  private static FormationDefinition chemicalLight() {
    return formation(
        CHEMICAL_LIGHT,
        "化工轻型编队",
        quantity(FOAM_TRANSFER_LPS, "泡沫输转", 30),
        quantity(FOAM_L, "重型泡沫", 12_000),
        units(UnitKind.ROBOT, "消防机器人", 1),
        units(UnitKind.LARGE_SPAN_JET, "大跨度举高喷射车", 1));
  }

  private static FormationDefinition flood() {
    return formation(
        FLOOD,
        "抗洪抢险队",
        skilled(BOATS, "冲锋舟", 2, Qualification.WATER_RESCUE, 5),
        quantity(DIVERS, "潜水装具", 2),
        quantity(RESCUERS, "救援人员", 12));
  }

  private static FormationDefinition logistics() {
    return formation(
        LOGISTICS,
        "战勤保障队",
        units(UnitKind.WATER_PURIFICATION, "净水车", 1),
        units(UnitKind.POWER_AND_LIGHTING, "发电照明车", 1),
        units(UnitKind.CATERING, "饮食保障车", 1),
        units(UnitKind.FUEL, "加油车", 1),
        units(UnitKind.EQUIPMENT, "器材车", 1),
        units(UnitKind.LIQUID_SUPPLY, "供液车", 1),
        units(UnitKind.AIR_SUPPLY, "供气车", 1),
        squad(FormationKind.LOGISTICS, "保障车辆", 8));
  }

  private static FormationDefinition formation(String id, String name, RequirementLine... parts) {
    return new FormationDefinition(new FormationId(id), name, List.of(parts));
  }

  private static RequirementLine squad(FormationKind kind, String label, int amount) {
    return part(kind.name(), label, new Need.Formation(kind, amount));
  }

  private static RequirementLine units(UnitKind kind, String label, int amount) {
    return part(kind.name(), label, new Need.Units(kind, amount));
  }

  private static RequirementLine quantity(Capability capability, String label, int amount) {
    return part(capability.name(), label, new Need.Quantity(capability, amount));
  }

  private static RequirementLine whole(String formation, String label) {
    return part(formation, label, new Need.WholeFormation(new FormationId(formation), 1));
  }

  private static RequirementLine skilled(
      UnitKind kind, String label, int amount, Qualification qualification, int people) {
    return skilled(kind.name(), label, new Need.Units(kind, amount), qualification, people);
  }

  private static RequirementLine skilled(
      Capability capability, String label, int amount, Qualification qualification, int people) {
    return skilled(
        capability.name(), label, new Need.Quantity(capability, amount), qualification, people);
  }

  private static RequirementLine skilled(
      String id, String label, Need need, Qualification qualification, int people) {
    return new RequirementLine(id, label, need, 0, 0, Map.of(qualification, people), null, null);
  }

  private static RequirementLine part(String id, String label, Need need) {
    return new RequirementLine(id, label, need, 0, 0);
  }
}
