package fengsui.town.force;

import static fengsui.domain.unit.Qualification.COLLAPSE_RESCUE;
import static fengsui.domain.unit.Qualification.DIVER;
import static fengsui.domain.unit.Qualification.DRONE_PILOT;
import static fengsui.domain.unit.Qualification.EXTRICATION;
import static fengsui.domain.unit.Qualification.HAZMAT;
import static fengsui.domain.unit.Qualification.INTERIOR_ATTACK;
import static fengsui.domain.unit.Qualification.PARAMEDIC;
import static fengsui.domain.unit.Qualification.ROPE_RESCUE;
import static fengsui.domain.unit.Qualification.SECTOR_COMMANDER;
import static fengsui.domain.unit.Qualification.WATER_RESCUE;

import fengsui.domain.unit.Qualification;
import fengsui.town.map.StationForce;
import java.util.Map;

/** What the crews of the region are trained for. */
final class Skills {
  private Skills() {}

  /** How many of a crew have each qualification; teams beside the national service have fewer. */
  static Map<Qualification, Integer> of(Apparatus apparatus, StationForce force) {
    return switch (force) {
      case NATIONAL -> national(apparatus);
      case GOVERNMENT_CLASS_1, GOVERNMENT_CLASS_2, ENTERPRISE -> fullTime(apparatus);
      case VOLUNTEER, MICRO_STATION -> Map.of();
    };
  }

  private static Map<Qualification, Integer> national(Apparatus apparatus) {
    return switch (apparatus) {
      case WATER, AIR_FOAM -> Map.of(INTERIOR_ATTACK, 4);
      case FOAM, PLATFORM, LADDER -> Map.of(INTERIOR_ATTACK, 2);
      case RESCUE -> Map.of(INTERIOR_ATTACK, 4, EXTRICATION, 4, COLLAPSE_RESCUE, 2);
      case HAZMAT -> Map.of(HAZMAT, 5);
      case DECON -> Map.of(HAZMAT, 3);
      case BOAT -> Map.of(WATER_RESCUE, 6, DIVER, 1);
      case WATER_SQUAD -> Map.of(WATER_RESCUE, 5);
      case ROPE -> Map.of(ROPE_RESCUE, 7, DRONE_PILOT, 1);
      case COMMAND -> Map.of(SECTOR_COMMANDER, 2, DRONE_PILOT, 1);
      case MANAGEMENT_MODULE -> Map.of(SECTOR_COMMANDER, 2);
      case SEARCH_MODULE, RESCUE_MODULE, LIGHT_TEAM -> Map.of(COLLAPSE_RESCUE, 5);
      case ADVANCE_TEAM -> Map.of(COLLAPSE_RESCUE, 6, PARAMEDIC, 1);
      case MEDICAL_MODULE -> Map.of(PARAMEDIC, 4);
      case LIGHT_RESCUE -> Map.of(EXTRICATION, 2);
      case HEAVY_WATER, HEAVY_FOAM, ELEVATED_JET, LARGE_SPAN, LIGHTING, SMOKE -> Map.of();
      case FOAM_TRANSFER, LIQUID, AIR, EQUIPMENT, TROOPS, CRANE, ROBOT_CARRIER -> Map.of();
      case PURIFIER, POWER, OFF_ROAD, CATERING, FUEL, LOGISTICS_MODULE -> Map.of();
      case SMALL_WATER, PUMP_TRUCK, MICRO_PUMP, MICRO_TEAM -> Map.of();
    };
  }

  private static Map<Qualification, Integer> fullTime(Apparatus apparatus) {
    return apparatus == Apparatus.WATER || apparatus == Apparatus.FOAM
        ? Map.of(INTERIOR_ATTACK, 2)
        : apparatus == Apparatus.LIGHT_RESCUE ? Map.of(EXTRICATION, 2) : Map.of();
  }
}
