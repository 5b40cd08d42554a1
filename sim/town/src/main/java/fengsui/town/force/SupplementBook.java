package fengsui.town.force;

import static fengsui.domain.incident.IncidentKind.AUTOMATIC_FIRE_ALARM;
import static fengsui.domain.incident.IncidentKind.BUILDING_FIRE;
import static fengsui.domain.incident.IncidentKind.COLLAPSE;
import static fengsui.domain.incident.IncidentKind.COTTON_STORE_FIRE;
import static fengsui.domain.incident.IncidentKind.EARTHQUAKE;
import static fengsui.domain.incident.IncidentKind.ENERGY_STORAGE_FIRE;
import static fengsui.domain.incident.IncidentKind.EXPLOSION;
import static fengsui.domain.incident.IncidentKind.FLOOD;
import static fengsui.domain.incident.IncidentKind.HAZMAT_LEAK;
import static fengsui.domain.incident.IncidentKind.HAZMAT_TANK_TRUCK;
import static fengsui.domain.incident.IncidentKind.HIGH_RISE_FIRE;
import static fengsui.domain.incident.IncidentKind.ICE_AND_SNOW;
import static fengsui.domain.incident.IncidentKind.MOUNTAIN_RESCUE;
import static fengsui.domain.incident.IncidentKind.PERSON_TRAPPED;
import static fengsui.domain.incident.IncidentKind.PETROCHEMICAL_FIRE;
import static fengsui.domain.incident.IncidentKind.TRAFFIC_ENTRAPMENT;
import static fengsui.domain.incident.IncidentKind.UNDERGROUND_FIRE;
import static fengsui.domain.incident.IncidentKind.VEHICLE_FIRE;
import static fengsui.domain.incident.IncidentKind.WATER_RESCUE;
import static fengsui.domain.incident.IncidentKind.WILDLAND_FIRE;
import static fengsui.domain.unit.Capability.AERIAL_M;
import static fengsui.domain.unit.Capability.BOATS;
import static fengsui.domain.unit.Capability.COMMAND_POST;
import static fengsui.domain.unit.Capability.CRANE_T;
import static fengsui.domain.unit.Capability.DECON_LANES;
import static fengsui.domain.unit.Capability.DIVERS;
import static fengsui.domain.unit.Capability.FOAM_L;
import static fengsui.domain.unit.Capability.GAS_DETECTION;
import static fengsui.domain.unit.Capability.LIGHTING_KW;
import static fengsui.domain.unit.Capability.MEDICS;
import static fengsui.domain.unit.Capability.PUMP_LPS;
import static fengsui.domain.unit.Capability.RESCUERS;
import static fengsui.domain.unit.Capability.ROBOT;
import static fengsui.domain.unit.Capability.SAT_LINK;
import static fengsui.domain.unit.Capability.SUPPLY_AIR_BOTTLES;
import static fengsui.domain.unit.Capability.WATER_L;

import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.PremisesKind;
import fengsui.domain.incident.Question;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.weather.Weather;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the demo's plans add: for people trapped, height, chemicals, premises, night and weather.
 */
final class SupplementBook {
  private static final IncidentKind[] FIRES = {
    BUILDING_FIRE, HIGH_RISE_FIRE, UNDERGROUND_FIRE, COTTON_STORE_FIRE, ENERGY_STORAGE_FIRE
  };
  private static final IncidentKind[] DARK = {
    BUILDING_FIRE,
    HIGH_RISE_FIRE,
    UNDERGROUND_FIRE,
    EXPLOSION,
    COLLAPSE,
    WATER_RESCUE,
    MOUNTAIN_RESCUE,
    TRAFFIC_ENTRAPMENT,
    PERSON_TRAPPED
  };

  private SupplementBook() {}

  static List<ResponsePlan> plans() {
    return Stream.of(people(), buildings(), chemicals(), places(), nature(), weather())
        .flatMap(List::stream)
        .map(SupplementCard::plan)
        .toList();
  }

  private static List<SupplementCard> people() {
    return List.of(
        new SupplementCard("MORE-TRAPPED", "有人被困", 1, FIRES)
            .when(new Condition.TrappedAtLeast(1))
            .skilled(RESCUERS, "内攻搜救", "人", 8, Qualification.INTERIOR_ATTACK, 2)
            .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 20),
        new SupplementCard("MORE-TRAPPED-MANY", "被困 10 人以上", 1, FIRES)
            .when(new Condition.TrappedAtLeast(10))
            .needs(RESCUERS, "搜救人员", "人", 30)
            .needs(MEDICS, "医疗救护", "人", 4)
            .needs(COMMAND_POST, "现场指挥部", "个", 1),
        new SupplementCard(
                "MORE-CASUALTIES",
                "伤亡 3 人以上",
                1,
                TRAFFIC_ENTRAPMENT,
                EXPLOSION,
                COLLAPSE,
                EARTHQUAKE)
            .when(new Condition.AnswerAtLeast(Question.CASUALTIES, 3))
            .needs(MEDICS, "医疗救护", "人", 4)
            .needs(RESCUERS, "救援人员", "人", 12),
        new SupplementCard("MORE-VEHICLES", "多车相撞", 1, TRAFFIC_ENTRAPMENT, VEHICLE_FIRE)
            .when(new Condition.AnswerAtLeast(Question.VEHICLES, 5))
            .skilled(UnitKind.RESCUE, "抢险救援车", 3, Qualification.EXTRICATION, 2)
            .needs(CRANE_T, "起吊", "t", 25)
            .staged(UnitKind.WATER_TENDER, "待命水罐车", 1));
  }

  private static List<SupplementCard> buildings() {
    return List.of(
        new SupplementCard("MORE-STOREYS", "八层以上建筑", 1, BUILDING_FIRE, AUTOMATIC_FIRE_ALARM)
            .when(new Condition.AnswerAtLeast(Question.STOREYS, 8))
            .needs(AERIAL_M, "举高", "m", 32)
            .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 20),
        new SupplementCard("MORE-FLOOR", "着火楼层十层以上", 1, BUILDING_FIRE, HIGH_RISE_FIRE)
            .when(new Condition.AnswerAtLeast(Question.FLOOR, 10))
            .needs(AERIAL_M, "举高", "m", 54)
            .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 60)
            .whole(FormationBook.HIGH_RISE, "高层专业队"),
        new SupplementCard("MORE-AREA", "燃烧面积 500 m² 以上", 1, BUILDING_FIRE, COTTON_STORE_FIRE)
            .when(new Condition.AnswerAtLeast(Question.AREA_M2, 500))
            .needs(WATER_L, "水", "L", 36_000)
            .needs(PUMP_LPS, "泵流量", "L/s", 320)
            .staged(UnitKind.WATER_TENDER, "待命水罐车", 2),
        new SupplementCard("MORE-BATTERIES", "锂电池", 1, FIRES)
            .when(new Condition.HazardPresent(Set.of(Hazard.LITHIUM_BATTERIES)))
            .needs(ROBOT, "灭火机器人", "台", 2)
            .needs(GAS_DETECTION, "气体侦检", "组", 2));
  }

  private static List<SupplementCard> chemicals() {
    return List.of(
        new SupplementCard(
                "MORE-CHEMICALS",
                "涉及危化品",
                1,
                BUILDING_FIRE,
                VEHICLE_FIRE,
                TRAFFIC_ENTRAPMENT,
                EXPLOSION)
            .when(new Condition.HazardPresent(Set.of(Hazard.CHEMICALS)))
            .skilled(GAS_DETECTION, "防化侦检", "组", 4, Qualification.HAZMAT, 2)
            .needs(DECON_LANES, "洗消通道", "条", 2)
            .needs(FOAM_L, "泡沫液", "L", 3_000),
        new SupplementCard("MORE-GAS", "燃气", 1, BUILDING_FIRE, HIGH_RISE_FIRE, EXPLOSION, COLLAPSE)
            .when(new Condition.HazardPresent(Set.of(Hazard.GAS)))
            .needs(GAS_DETECTION, "气体侦检", "组", 1),
        new SupplementCard("MORE-STORED", "储量 1000 m³ 以上", 2, PETROCHEMICAL_FIRE, HAZMAT_LEAK)
            .when(new Condition.AnswerAtLeast(Question.STORED_M3, 1_000))
            .whole(FormationBook.PETROCHEMICAL, "石化灭火救援编队"),
        new SupplementCard("MORE-TANK-TRUCK", "槽车有人被困", 1, HAZMAT_TANK_TRUCK)
            .when(new Condition.TrappedAtLeast(1))
            .skilled(UnitKind.RESCUE, "抢险救援车", 1, Qualification.EXTRICATION, 2));
  }

  private static List<SupplementCard> places() {
    return List.of(
        new SupplementCard("MORE-VULNERABLE", "医院、学校、养老院", 1, FIRES)
            .when(
                new Condition.PremisesOfKind(
                    Set.of(PremisesKind.HOSPITAL, PremisesKind.SCHOOL, PremisesKind.CARE_HOME)))
            .needs(RESCUERS, "疏散搜救", "人", 16)
            .needs(AERIAL_M, "举高", "m", 25)
            .staged(UnitKind.WATER_TENDER, "待命水罐车", 2),
        new SupplementCard("MORE-ASSEMBLY", "人员密集场所", 1, BUILDING_FIRE, AUTOMATIC_FIRE_ALARM)
            .when(new Condition.PremisesOfKind(Set.of(PremisesKind.PUBLIC_ASSEMBLY)))
            .needs(RESCUERS, "疏散搜救", "人", 12)
            .needs(COMMAND_POST, "现场指挥部", "个", 1),
        new SupplementCard("MORE-HOSPITAL", "州人民医院", 1, BUILDING_FIRE, HIGH_RISE_FIRE)
            .when(new Condition.PremisesNamed(List.of("自治州人民医院")))
            .needs(AERIAL_M, "举高", "m", 54)
            .needs(RESCUERS, "疏散搜救", "人", 24),
        new SupplementCard("MORE-BORDER", "口岸与油库", 1, BUILDING_FIRE, VEHICLE_FIRE, HAZMAT_LEAK)
            .when(new Condition.InArea(List.of(ForceAreas.battalion("alashankou"))))
            .needs(FOAM_L, "泡沫液", "L", 6_000));
  }

  private static List<SupplementCard> nature() {
    return List.of(
        new SupplementCard("MORE-MAGNITUDE", "六级以上地震", 1, EARTHQUAKE)
            .when(new Condition.AnswerAtLeast(Question.MAGNITUDE_TENTHS, 60))
            .whole(FormationBook.EARTHQUAKE_MOBILE, "地震机动队")
            .whole(FormationBook.EARTHQUAKE_ADVANCE, "地震先遣队", 3)
            .whole(FormationBook.LOGISTICS, "战勤保障队")
            .needs(SAT_LINK, "卫星链路", "套", 2),
        new SupplementCard("MORE-DEEP-WATER", "深水", 1, PERSON_TRAPPED, TRAFFIC_ENTRAPMENT, FLOOD)
            .when(new Condition.HazardPresent(Set.of(Hazard.DEEP_WATER)))
            .needs(BOATS, "冲锋舟", "艘", 1)
            .needs(DIVERS, "潜水员", "人", 1),
        new SupplementCard("MORE-AFFECTED", "受困群众 100 人以上", 1, FLOOD)
            .when(new Condition.AnswerAtLeast(Question.AFFECTED_PEOPLE, 100))
            .whole(FormationBook.FLOOD, "抗洪抢险队")
            .needs(COMMAND_POST, "现场指挥部", "个", 1));
  }

  private static List<SupplementCard> weather() {
    return List.of(
        new SupplementCard("MORE-NIGHT", "夜间", 1, DARK)
            .when(new Condition.DuringHours("22:00", "06:00"))
            .needs(LIGHTING_KW, "照明", "kW", 20),
        new SupplementCard("MORE-WIND", "大风沙尘", 1, BUILDING_FIRE, WILDLAND_FIRE, COTTON_STORE_FIRE)
            .when(new Condition.WeatherIs(Set.of(Weather.GALE, Weather.DUST_STORM)))
            .needs(PUMP_LPS, "泵流量", "L/s", 160)
            .staged(UnitKind.WATER_TENDER, "待命水罐车", 2),
        new SupplementCard("MORE-ICE", "冰雪路面", 1, TRAFFIC_ENTRAPMENT, ICE_AND_SNOW, BUILDING_FIRE)
            .when(new Condition.WeatherIs(Set.of(Weather.ROAD_ICE, Weather.SNOWSTORM)))
            .staged(UnitKind.RESCUE, "待命抢险救援车", 1),
        new SupplementCard("MORE-HEAT", "高温久战轮换", 2, FIRES)
            .when(new Condition.WeatherIs(Set.of(Weather.HIGH_TEMPERATURE)))
            .staged(UnitKind.WATER_TENDER, "轮换待命水罐车", 1)
            .needs(SUPPLY_AIR_BOTTLES, "供气气瓶", "具", 60),
        new SupplementCard("MORE-COLD", "严寒久战保障", 3, FIRES)
            .when(new Condition.WeatherIs(Set.of(Weather.COLD_WAVE)))
            .staged(UnitKind.CATERING, "饮食保障车待命", 1)
            .staged(UnitKind.FUEL, "加油车待命", 1));
  }
}
