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
import static fengsui.domain.unit.Capability.FUEL_L;
import static fengsui.domain.unit.Capability.GAS_DETECTION;
import static fengsui.domain.unit.Capability.LIGHTING_KW;
import static fengsui.domain.unit.Capability.MEDICS;
import static fengsui.domain.unit.Capability.PUMP_LPS;
import static fengsui.domain.unit.Capability.RESCUERS;
import static fengsui.domain.unit.Capability.ROBOT;
import static fengsui.domain.unit.Capability.ROPE_TEAM;
import static fengsui.domain.unit.Capability.SAT_LINK;
import static fengsui.domain.unit.Capability.SEARCH_DOGS;
import static fengsui.domain.unit.Capability.SMOKE_EXHAUST_M3H;
import static fengsui.domain.unit.Capability.SUPPLY_AIR_BOTTLES;
import static fengsui.domain.unit.Capability.WATER_L;
import static fengsui.domain.unit.Capability.WATER_PURIFY_LPH;
import static fengsui.domain.unit.VehicleClass.HEAVY;
import static fengsui.domain.unit.VehicleClass.LIGHT;
import static fengsui.domain.unit.VehicleClass.TALL;

import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.VehicleClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * The vehicles and teams that the region has, each with the word of its call sign, its usual crew
 * and what it can do.
 */
enum Apparatus {
  WATER(
      "水罐", UnitKind.WATER_TENDER, HEAVY, 6, of(WATER_L, 8_000).and(PUMP_LPS, 80).and(RESCUERS, 4)),
  HEAVY_WATER("重水罐", UnitKind.WATER_TENDER, HEAVY, 4, of(WATER_L, 16_000).and(PUMP_LPS, 100)),
  FOAM(
      "泡沫",
      UnitKind.FOAM_TENDER,
      HEAVY,
      6,
      of(WATER_L, 5_000).and(FOAM_L, 3_000).and(PUMP_LPS, 80).and(RESCUERS, 2)),
  HEAVY_FOAM(
      "重泡沫",
      UnitKind.FOAM_TENDER,
      HEAVY,
      4,
      of(WATER_L, 6_000).and(FOAM_L, 12_000).and(PUMP_LPS, 120)),
  AIR_FOAM(
      "压缩泡沫",
      UnitKind.COMPRESSED_AIR_FOAM,
      HEAVY,
      6,
      of(WATER_L, 3_000).and(FOAM_L, 500).and(PUMP_LPS, 40).and(RESCUERS, 4)),
  PLATFORM(
      "登高", UnitKind.AERIAL_PLATFORM, TALL, 4, of(AERIAL_M, 54).and(PUMP_LPS, 60).and(RESCUERS, 2)),
  LADDER("云梯", UnitKind.LADDER, TALL, 4, of(AERIAL_M, 32).and(PUMP_LPS, 40).and(RESCUERS, 2)),
  ELEVATED_JET(
      "高喷",
      UnitKind.ELEVATED_JET,
      TALL,
      4,
      of(AERIAL_M, 25).and(WATER_L, 4_000).and(FOAM_L, 2_000).and(PUMP_LPS, 80)),
  LARGE_SPAN("大跨度", UnitKind.LARGE_SPAN_JET, TALL, 4, of(AERIAL_M, 60).and(PUMP_LPS, 120)),
  RESCUE(
      "抢险",
      UnitKind.RESCUE,
      HEAVY,
      6,
      of(RESCUERS, 6).and(CRANE_T, 5).and(LIGHTING_KW, 10).and(GAS_DETECTION, 1)),
  LIGHT_RESCUE("轻抢", UnitKind.RESCUE, LIGHT, 4, of(RESCUERS, 4).and(GAS_DETECTION, 1)),
  COMMAND("指挥", UnitKind.COMMAND, LIGHT, 4, of(COMMAND_POST, 1).and(SAT_LINK, 1).and(DRONE, 1)),
  LIGHTING("照明", UnitKind.LIGHTING, HEAVY, 3, of(LIGHTING_KW, 50)),
  SMOKE("排烟", UnitKind.SMOKE_EXHAUST, HEAVY, 3, of(SMOKE_EXHAUST_M3H, 90_000)),
  DECON("洗消", UnitKind.DECONTAMINATION, HEAVY, 5, of(DECON_LANES, 2).and(WATER_L, 2_000)),
  HAZMAT(
      "防化",
      UnitKind.HAZMAT_RESCUE,
      HEAVY,
      6,
      of(GAS_DETECTION, 4).and(RESCUERS, 4).and(DECON_LANES, 1)),
  FOAM_TRANSFER(
      "输转", UnitKind.FOAM_TRANSFER, HEAVY, 3, of(FOAM_TRANSFER_LPS, 30).and(FOAM_L, 6_000)),
  LIQUID("供液", UnitKind.LIQUID_SUPPLY, HEAVY, 3, of(FOAM_L, 15_000).and(FOAM_TRANSFER_LPS, 20)),
  AIR("供气", UnitKind.AIR_SUPPLY, HEAVY, 4, of(SUPPLY_AIR_BOTTLES, 60)),
  EQUIPMENT("器材", UnitKind.EQUIPMENT, HEAVY, 3, of(LIGHTING_KW, 5).and(SUPPLY_AIR_BOTTLES, 20)),
  TROOPS("运兵", UnitKind.TROOP_CARRIER, HEAVY, 1, of(LIGHTING_KW, 2)),
  CRANE("吊车", UnitKind.CRANE, TALL, 1, of(CRANE_T, 25)),
  ROBOT_CARRIER("机器人", UnitKind.ROBOT, HEAVY, 3, of(ROBOT, 2).and(PUMP_LPS, 40)),
  BOAT("冲锋舟", UnitKind.ASSAULT_BOAT, HEAVY, 8, of(BOATS, 1).and(RESCUERS, 6).and(DIVERS, 1)),
  WATER_SQUAD("水域", UnitKind.ASSAULT_BOAT, LIGHT, 6, of(BOATS, 1).and(RESCUERS, 5)),
  PURIFIER("净水", UnitKind.WATER_PURIFICATION, HEAVY, 3, of(WATER_PURIFY_LPH, 2_000)),
  POWER("发电", UnitKind.POWER_AND_LIGHTING, HEAVY, 3, of(LIGHTING_KW, 120)),
  OFF_ROAD("越野", UnitKind.OFF_ROAD_TRANSPORT, LIGHT, 3, of(RESCUERS, 2)),
  CATERING("炊事", UnitKind.CATERING, HEAVY, 4, Quantities.none()),
  FUEL("油料", UnitKind.FUEL, HEAVY, 2, of(FUEL_L, 5_000)),
  ROPE(
      "绳索", UnitKind.OFF_ROAD_TRANSPORT, LIGHT, 7, of(ROPE_TEAM, 7).and(RESCUERS, 5).and(DRONE, 1)),
  MANAGEMENT_MODULE("地震管理", UnitKind.COMMAND, LIGHT, 4, of(COMMAND_POST, 1).and(SAT_LINK, 1)),
  SEARCH_MODULE(
      "地震搜索", UnitKind.TROOP_CARRIER, HEAVY, 6, of(SEARCH_DOGS, 3).and(RESCUERS, 3).and(DRONE, 1)),
  RESCUE_MODULE("地震营救", UnitKind.RESCUE, HEAVY, 10, of(RESCUERS, 10).and(CRANE_T, 8)),
  LOGISTICS_MODULE("地震保障", UnitKind.EQUIPMENT, HEAVY, 4, of(LIGHTING_KW, 20)),
  MEDICAL_MODULE("地震医疗", UnitKind.TROOP_CARRIER, LIGHT, 4, of(MEDICS, 4)),
  ADVANCE_TEAM(
      "地震先遣", UnitKind.TROOP_CARRIER, LIGHT, 8, of(RESCUERS, 6).and(SEARCH_DOGS, 1).and(MEDICS, 1)),
  LIGHT_TEAM("地震轻型", UnitKind.TROOP_CARRIER, LIGHT, 6, of(RESCUERS, 5).and(MEDICS, 1)),
  SMALL_WATER(
      "小水罐",
      UnitKind.WATER_TENDER,
      HEAVY,
      4,
      of(WATER_L, 4_000).and(PUMP_LPS, 30).and(RESCUERS, 2)),
  PUMP_TRUCK(
      "轻泵", UnitKind.LIGHT_PUMP, LIGHT, 5, of(WATER_L, 1_000).and(PUMP_LPS, 15).and(RESCUERS, 2)),
  MICRO_PUMP("微站轻泵", UnitKind.LIGHT_PUMP, LIGHT, 4, of(WATER_L, 300).and(PUMP_LPS, 5)),
  MICRO_TEAM("微站", UnitKind.TEAM_ON_FOOT, LIGHT, 4, Quantities.none());

  private final String word;
  private final UnitKind kind;
  private final VehicleClass vehicleClass;
  private final int crew;

  @SuppressWarnings("ImmutableEnumChecker") // Map.copyOf is immutable
  private final Map<Capability, Integer> capabilities;

  Apparatus(
      String word, UnitKind kind, VehicleClass vehicleClass, int crew, Quantities quantities) {
    this.word = word;
    this.kind = kind;
    this.vehicleClass = vehicleClass;
    this.crew = crew;
    this.capabilities = Map.copyOf(quantities.amounts);
  }

  String word() {
    return word;
  }

  UnitKind kind() {
    return kind;
  }

  VehicleClass vehicleClass() {
    return vehicleClass;
  }

  int crew() {
    return crew;
  }

  Map<Capability, Integer> capabilities() {
    return capabilities;
  }

  private static Quantities of(Capability capability, int amount) {
    return Quantities.none().and(capability, amount);
  }

  /** Collects the quantities of one apparatus. */
  private static final class Quantities {
    private final Map<Capability, Integer> amounts = new EnumMap<>(Capability.class);

    static Quantities none() {
      return new Quantities();
    }

    Quantities and(Capability capability, int amount) {
      amounts.put(capability, amount);
      return this;
    }
  }
}
