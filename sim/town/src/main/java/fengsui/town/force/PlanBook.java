package fengsui.town.force;

import static fengsui.domain.unit.Capability.AERIAL_M;
import static fengsui.domain.unit.Capability.BOATS;
import static fengsui.domain.unit.Capability.COMMAND_POST;
import static fengsui.domain.unit.Capability.CRANE_T;
import static fengsui.domain.unit.Capability.DECON_LANES;
import static fengsui.domain.unit.Capability.DIVERS;
import static fengsui.domain.unit.Capability.DRONE;
import static fengsui.domain.unit.Capability.FOAM_L;
import static fengsui.domain.unit.Capability.FOAM_TRANSFER_LPS;
import static fengsui.domain.unit.Capability.GAS_DETECTION;
import static fengsui.domain.unit.Capability.LIGHTING_KW;
import static fengsui.domain.unit.Capability.MEDICS;
import static fengsui.domain.unit.Capability.PUMP_LPS;
import static fengsui.domain.unit.Capability.RESCUERS;
import static fengsui.domain.unit.Capability.ROBOT;
import static fengsui.domain.unit.Capability.ROPE_TEAM;
import static fengsui.domain.unit.Capability.SEARCH_DOGS;
import static fengsui.domain.unit.Capability.SMOKE_EXHAUST_M3H;
import static fengsui.domain.unit.Capability.SUPPLY_AIR_BOTTLES;
import static fengsui.domain.unit.Capability.WATER_L;

import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitKind;
import java.util.List;

/**
 * The response plans of the demo: every incident kind at five levels. The amounts are of the order
 * of the published plans.
 */
final class PlanBook {

  private PlanBook() {}

  static List<ResponsePlan> plans() {
    return List.of(
            building(),
            highRise(),
            underground(),
            petrochemical(),
            vehicle(),
            wildland(),
            cotton(),
            storage(),
            substation(),
            leak(),
            tankTruck(),
            explosion(),
            earthquake(),
            flood(),
            mountain(),
            snow(),
            traffic(),
            trapped(),
            medical(),
            assistance(),
            alarm(),
            drill())
        .stream()
        .flatMap(card -> card.plans().stream())
        .toList();
  }

  private static PlanCard building() {
    return new PlanCard("BUILDING", "建筑火灾", IncidentKind.BUILDING_FIRE)
        .units(UnitKind.TEAM_ON_FOOT, "微型站先期处置", 1, 1, 2, 2, 2)
        .first(PUMP_LPS, "首战泵流量", "L/s", 60, 80, 80, 80, 80)
        .needs(WATER_L, "水", "L", 8_000, 16_000, 36_000, 60_000, 100_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 80, 160, 320, 480, 720)
        .needs(RESCUERS, "搜救人员", "人", 4, 8, 14, 24, 36)
        .needs(AERIAL_M, "举高", "m", 0, 25, 32, 32, 54)
        .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 0, 0, 20, 60, 60)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 0, 1, 1, 2);
  }

  private static PlanCard highRise() {
    return new PlanCard("HIGHRISE", "高层建筑火灾", IncidentKind.HIGH_RISE_FIRE)
        .units(UnitKind.TEAM_ON_FOOT, "微型站先期处置", 1, 1, 2, 2, 2)
        .first(PUMP_LPS, "首战泵流量", "L/s", 80, 80, 80, 80, 80)
        .needs(WATER_L, "水", "L", 8_000, 24_000, 40_000, 70_000, 120_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 240, 400, 560, 800)
        .needs(AERIAL_M, "举高", "m", 32, 54, 54, 54, 60)
        .needs(RESCUERS, "搜救人员", "人", 8, 14, 22, 32, 48)
        .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 0, 20, 60, 60, 120)
        .needs(SMOKE_EXHAUST_M3H, "排烟", "m³/h", 0, 0, 90_000, 90_000, 90_000)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2)
        .formation(FormationKind.HIGH_RISE, "高层专业队车辆", 0, 2, 2, 2, 2)
        .whole(FormationBook.HIGH_RISE, "高层专业队", 0, 0, 1, 1, 1);
  }

  private static PlanCard underground() {
    return new PlanCard("UNDERGROUND", "地下建筑火灾", IncidentKind.UNDERGROUND_FIRE)
        .first(PUMP_LPS, "首战泵流量", "L/s", 60, 80, 80, 80, 80)
        .needs(WATER_L, "水", "L", 8_000, 16_000, 32_000, 50_000, 80_000)
        .needs(RESCUERS, "搜救人员", "人", 6, 12, 18, 28, 40)
        .needs(SMOKE_EXHAUST_M3H, "排烟", "m³/h", 0, 90_000, 90_000, 90_000, 90_000)
        .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 0, 20, 60, 60, 120)
        .needs(LIGHTING_KW, "照明", "kW", 10, 20, 50, 60, 100)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 0, 1, 1, 2);
  }

  private static PlanCard petrochemical() {
    return new PlanCard("PETROCHEMICAL", "石油化工火灾", IncidentKind.PETROCHEMICAL_FIRE)
        .needs(FOAM_L, "泡沫液", "L", 3_000, 12_000, 24_000, 36_000, 50_000)
        .needs(WATER_L, "水", "L", 16_000, 32_000, 50_000, 80_000, 120_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 320, 480, 720, 960)
        .needs(AERIAL_M, "举高喷射", "m", 25, 25, 60, 60, 60)
        .needs(GAS_DETECTION, "气体侦检", "组", 1, 1, 4, 4, 5)
        .needs(ROBOT, "灭火机器人", "台", 0, 2, 2, 4, 4)
        .needs(FOAM_TRANSFER_LPS, "泡沫输转", "L/s", 0, 0, 30, 50, 60)
        .needs(DECON_LANES, "洗消通道", "条", 0, 1, 2, 2, 4)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2)
        .formation(FormationKind.CHEMICAL_COOLING, "灭火冷却车", 0, 1, 2, 3, 4)
        .whole(FormationBook.CHEMICAL_LIGHT, "化工轻型编队", 0, 0, 1, 1, 1)
        .whole(FormationBook.PETROCHEMICAL, "石化灭火救援编队", 0, 0, 0, 1, 1);
  }

  private static PlanCard vehicle() {
    return new PlanCard("VEHICLE", "车辆火灾", IncidentKind.VEHICLE_FIRE)
        .needs(WATER_L, "水", "L", 5_000, 8_000, 16_000, 24_000, 32_000)
        .needs(FOAM_L, "泡沫液", "L", 0, 500, 3_000, 3_000, 6_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 30, 80, 160, 160, 240)
        .needs(RESCUERS, "搜救人员", "人", 2, 6, 10, 14, 20);
  }

  private static PlanCard wildland() {
    return new PlanCard("WILDLAND", "草原森林火灾", IncidentKind.WILDLAND_FIRE)
        .needs(WATER_L, "水", "L", 5_000, 16_000, 30_000, 50_000, 80_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 30, 100, 200, 300, 400)
        .needs(RESCUERS, "扑救人员", "人", 4, 10, 20, 36, 60)
        .needs(DRONE, "无人机", "架", 0, 1, 1, 2, 2)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 0, 1, 1, 2)
        .formation(FormationKind.LOGISTICS, "战勤保障", 0, 0, 2, 4, 6);
  }

  private static PlanCard cotton() {
    return new PlanCard("COTTON", "棉花库火灾", IncidentKind.COTTON_STORE_FIRE)
        .needs(WATER_L, "水", "L", 16_000, 32_000, 60_000, 90_000, 130_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 320, 480, 640, 800)
        .needs(FOAM_L, "泡沫液", "L", 500, 3_000, 6_000, 12_000, 12_000)
        .needs(RESCUERS, "作战人员", "人", 6, 10, 18, 28, 40)
        .needs(LIGHTING_KW, "照明", "kW", 0, 10, 50, 60, 100)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 0, 1, 1, 2);
  }

  private static PlanCard storage() {
    return new PlanCard("STORAGE", "储能电站火灾", IncidentKind.ENERGY_STORAGE_FIRE)
        .needs(WATER_L, "水", "L", 16_000, 32_000, 50_000, 80_000, 120_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 240, 400, 560, 720)
        .needs(GAS_DETECTION, "气体侦检", "组", 1, 2, 4, 5, 6)
        .needs(ROBOT, "灭火机器人", "台", 0, 2, 2, 2, 4)
        .needs(AERIAL_M, "举高喷射", "m", 0, 25, 25, 60, 60)
        .needs(RESCUERS, "作战人员", "人", 4, 8, 14, 20, 30)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 1, 2);
  }

  private static PlanCard substation() {
    return new PlanCard("SUBSTATION", "特高压变电站火灾", IncidentKind.UHV_SUBSTATION_FIRE)
        .needs(FOAM_L, "泡沫液", "L", 3_000, 12_000, 15_000, 24_000, 36_000)
        .needs(WATER_L, "水", "L", 16_000, 30_000, 50_000, 80_000, 110_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 320, 480, 640, 800)
        .needs(AERIAL_M, "举高喷射", "m", 25, 25, 60, 60, 60)
        .needs(ROBOT, "灭火机器人", "台", 0, 0, 2, 2, 4)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2);
  }

  private static PlanCard leak() {
    return new PlanCard("LEAK", "危险化学品泄漏", IncidentKind.HAZMAT_LEAK)
        .needs(GAS_DETECTION, "气体侦检", "组", 1, 4, 4, 5, 8)
        .needs(RESCUERS, "处置人员", "人", 4, 8, 14, 20, 30)
        .needs(WATER_L, "水", "L", 8_000, 16_000, 32_000, 48_000, 64_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 80, 160, 240, 320, 400)
        .needs(DECON_LANES, "洗消通道", "条", 0, 1, 2, 3, 4)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 1, 2);
  }

  private static PlanCard tankTruck() {
    return new PlanCard("TANKTRUCK", "危化品槽车事故", IncidentKind.HAZMAT_TANK_TRUCK)
        .needs(GAS_DETECTION, "气体侦检", "组", 1, 4, 5, 6, 8)
        .needs(WATER_L, "水", "L", 16_000, 32_000, 48_000, 64_000, 90_000)
        .needs(FOAM_L, "泡沫液", "L", 3_000, 6_000, 12_000, 18_000, 24_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 160, 240, 400, 480, 640)
        .needs(CRANE_T, "起吊", "t", 5, 25, 25, 25, 25)
        .needs(RESCUERS, "处置人员", "人", 6, 10, 16, 22, 32)
        .needs(DECON_LANES, "洗消通道", "条", 0, 1, 2, 3, 4)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2)
        .formation(FormationKind.CHEMICAL_LIGHT, "化工轻型编队车辆", 0, 1, 3, 4, 4)
        .whole(FormationBook.DECONTAMINATION, "洗消组", 0, 0, 1, 1, 1);
  }

  private static PlanCard explosion() {
    return new PlanCard("EXPLOSION", "爆炸事故", IncidentKind.EXPLOSION)
        .needs(RESCUERS, "搜救人员", "人", 6, 14, 24, 36, 50)
        .needs(WATER_L, "水", "L", 8_000, 24_000, 40_000, 60_000, 90_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 80, 240, 320, 480, 640)
        .needs(GAS_DETECTION, "气体侦检", "组", 1, 2, 4, 5, 6)
        .needs(MEDICS, "医疗救护", "人", 0, 1, 4, 5, 6)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2);
  }

  private static PlanCard earthquake() {
    return new PlanCard("EARTHQUAKE", "地震与坍塌救援", IncidentKind.EARTHQUAKE, IncidentKind.COLLAPSE)
        .needs(RESCUERS, "搜救人员", "人", 6, 14, 28, 44, 60)
        .needs(CRANE_T, "起吊", "t", 5, 8, 25, 25, 25)
        .needs(SEARCH_DOGS, "搜救犬", "条", 0, 1, 3, 4, 6)
        .needs(MEDICS, "医疗救护", "人", 0, 1, 4, 6, 8)
        .needs(LIGHTING_KW, "照明", "kW", 10, 20, 60, 100, 200)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 3)
        .formation(FormationKind.EARTHQUAKE_ADVANCE, "地震先遣队", 0, 1, 2, 3, 3)
        .formation(FormationKind.EARTHQUAKE_MOBILE, "地震机动队模组", 0, 0, 5, 5, 5)
        .whole(FormationBook.EARTHQUAKE_MOBILE, "地震机动队", 0, 0, 0, 1, 1)
        .whole(FormationBook.LOGISTICS, "战勤保障队", 0, 0, 0, 0, 1);
  }

  private static PlanCard flood() {
    return new PlanCard("WATER", "水域与抗洪救援", IncidentKind.FLOOD, IncidentKind.WATER_RESCUE)
        .needs(BOATS, "冲锋舟", "艘", 1, 2, 2, 3, 3)
        .needs(RESCUERS, "救援人员", "人", 5, 10, 18, 26, 36)
        .needs(DIVERS, "潜水员", "人", 0, 1, 2, 2, 2)
        .needs(LIGHTING_KW, "照明", "kW", 0, 10, 50, 100, 120)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 1, 1, 2, 2)
        .formation(FormationKind.FLOOD, "抗洪专业队车辆", 1, 2, 2, 2, 2)
        .whole(FormationBook.FLOOD_BRIGADE, "大队抗洪编组", 0, 1, 1, 1, 1)
        .whole(FormationBook.FLOOD, "抗洪抢险队", 0, 0, 1, 1, 1);
  }

  private static PlanCard mountain() {
    return new PlanCard("MOUNTAIN", "山岳救援", IncidentKind.MOUNTAIN_RESCUE)
        .whole(FormationBook.MOUNTAIN, "山岳绳索队", 1, 1, 1, 1, 1)
        .needs(ROPE_TEAM, "绳索救援", "人", 7, 7, 7, 7, 7)
        .needs(RESCUERS, "救援人员", "人", 5, 9, 14, 20, 28)
        .needs(DRONE, "无人机", "架", 1, 1, 2, 2, 3)
        .needs(LIGHTING_KW, "照明", "kW", 0, 10, 10, 50, 50);
  }

  private static PlanCard snow() {
    return new PlanCard("SNOW", "冰雪灾害救援", IncidentKind.ICE_AND_SNOW)
        .needs(RESCUERS, "救援人员", "人", 4, 8, 16, 26, 40)
        .needs(CRANE_T, "起吊", "t", 0, 5, 5, 25, 25)
        .needs(LIGHTING_KW, "照明", "kW", 0, 10, 50, 60, 100)
        .formation(FormationKind.LOGISTICS, "战勤保障", 0, 1, 3, 5, 7);
  }

  private static PlanCard traffic() {
    return new PlanCard("TRAFFIC", "交通事故救援", IncidentKind.TRAFFIC_ENTRAPMENT)
        .units(UnitKind.RESCUE, "抢险救援车", 1, 1, 2, 3, 4)
        .needs(RESCUERS, "救援人员", "人", 4, 8, 14, 22, 32)
        .needs(WATER_L, "水", "L", 4_000, 8_000, 16_000, 16_000, 24_000)
        .needs(CRANE_T, "起吊", "t", 0, 5, 25, 25, 25)
        .needs(MEDICS, "医疗救护", "人", 0, 0, 1, 4, 6);
  }

  private static PlanCard trapped() {
    return new PlanCard("TRAPPED", "人员被困", IncidentKind.PERSON_TRAPPED)
        .needs(RESCUERS, "救援人员", "人", 4, 6, 10, 16, 24)
        .needs(LIGHTING_KW, "照明", "kW", 0, 10, 20, 50, 60)
        .needs(AERIAL_M, "举高", "m", 0, 0, 32, 32, 54);
  }

  private static PlanCard medical() {
    return new PlanCard("MEDICAL", "协助医疗", IncidentKind.MEDICAL_ASSIST)
        .needs(RESCUERS, "救援人员", "人", 2, 4, 8, 12, 16)
        .needs(MEDICS, "医疗救护", "人", 0, 0, 1, 4, 6);
  }

  private static PlanCard assistance() {
    return new PlanCard("ASSISTANCE", "社会救助", IncidentKind.PUBLIC_ASSISTANCE)
        .needs(RESCUERS, "救援人员", "人", 2, 4, 6, 10, 16)
        .needs(LIGHTING_KW, "照明", "kW", 0, 0, 10, 20, 50);
  }

  private static PlanCard alarm() {
    return new PlanCard("ALARM", "自动火灾报警", IncidentKind.AUTOMATIC_FIRE_ALARM)
        .units(UnitKind.TEAM_ON_FOOT, "微型站核警", 1, 1, 1, 2, 2)
        .needs(WATER_L, "水", "L", 0, 8_000, 16_000, 32_000, 60_000)
        .needs(PUMP_LPS, "泵流量", "L/s", 0, 80, 160, 320, 480)
        .needs(RESCUERS, "搜救人员", "人", 0, 4, 8, 14, 24);
  }

  private static PlanCard drill() {
    return new PlanCard("DRILL", "演练", IncidentKind.DRILL)
        .needs(RESCUERS, "参演人员", "人", 4, 8, 14, 20, 30)
        .needs(WATER_L, "水", "L", 8_000, 16_000, 24_000, 40_000, 60_000)
        .needs(COMMAND_POST, "现场指挥部", "个", 0, 0, 1, 1, 2);
  }
}
