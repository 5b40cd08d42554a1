package fengsui.town.force;

import static fengsui.domain.unit.FormationKind.CHEMICAL_COMMAND;
import static fengsui.domain.unit.FormationKind.CHEMICAL_COOLING;
import static fengsui.domain.unit.FormationKind.CHEMICAL_DECONTAMINATION;
import static fengsui.domain.unit.FormationKind.CHEMICAL_ELEVATED_JET;
import static fengsui.domain.unit.FormationKind.CHEMICAL_LIGHT;
import static fengsui.domain.unit.FormationKind.EARTHQUAKE_ADVANCE;
import static fengsui.domain.unit.FormationKind.EARTHQUAKE_LIGHT;
import static fengsui.domain.unit.FormationKind.EARTHQUAKE_MOBILE;
import static fengsui.domain.unit.FormationKind.FLOOD;
import static fengsui.domain.unit.FormationKind.HIGH_RISE;
import static fengsui.domain.unit.FormationKind.LOGISTICS;
import static fengsui.domain.unit.FormationKind.MOUNTAIN_ROPE;

import fengsui.domain.unit.FormationKind;
import java.util.List;

/**
 * What stands in the garages of the seven national stations.
 *
 * @param firstNumber the number of the station's first call sign; the others follow
 */
record Garrison(String station, int firstNumber, List<Post> posts) {

  /** One vehicle or team, with the formations it belongs to. */
  record Post(Apparatus apparatus, List<FormationKind> formations) {}

  /** All of them; call sign numbers stay below 100 and do not overlap. */
  static List<Garrison> all() {
    return List.of(
        new Garrison("N1", 1, boleCity()),
        new Garrison("N2", 20, boleSpecial()),
        new Garrison("N3", 41, jinghe()),
        new Garrison("N4", 51, jinghePark()),
        new Garrison("N5", 61, wenquan()),
        new Garrison("N6", 70, alashankou()),
        new Garrison("N7", 82, oilTerminal()));
  }

  private static List<Post> boleCity() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.WATER),
        post(Apparatus.RESCUE),
        post(Apparatus.HEAVY_WATER),
        post(Apparatus.PLATFORM, HIGH_RISE),
        post(Apparatus.ELEVATED_JET, HIGH_RISE),
        post(Apparatus.AIR_FOAM, HIGH_RISE),
        post(Apparatus.AIR, HIGH_RISE),
        post(Apparatus.COMMAND),
        post(Apparatus.LIGHTING),
        post(Apparatus.ADVANCE_TEAM, EARTHQUAKE_ADVANCE),
        post(Apparatus.BOAT, FLOOD),
        post(Apparatus.BOAT, FLOOD),
        post(Apparatus.CATERING, LOGISTICS),
        post(Apparatus.POWER, LOGISTICS));
  }

  private static List<Post> boleSpecial() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.FOAM),
        post(Apparatus.RESCUE),
        post(Apparatus.HEAVY_FOAM, CHEMICAL_LIGHT),
        post(Apparatus.FOAM_TRANSFER, CHEMICAL_LIGHT),
        post(Apparatus.ROBOT_CARRIER, CHEMICAL_LIGHT),
        post(Apparatus.LARGE_SPAN, CHEMICAL_LIGHT),
        post(Apparatus.HAZMAT),
        post(Apparatus.DECON),
        post(Apparatus.SMOKE),
        post(Apparatus.COMMAND),
        post(Apparatus.ROPE, MOUNTAIN_ROPE),
        post(Apparatus.TROOPS, EARTHQUAKE_MOBILE),
        post(Apparatus.CRANE, EARTHQUAKE_MOBILE),
        post(Apparatus.MANAGEMENT_MODULE, EARTHQUAKE_MOBILE),
        post(Apparatus.SEARCH_MODULE, EARTHQUAKE_MOBILE),
        post(Apparatus.RESCUE_MODULE, EARTHQUAKE_MOBILE),
        post(Apparatus.LOGISTICS_MODULE, EARTHQUAKE_MOBILE),
        post(Apparatus.MEDICAL_MODULE, EARTHQUAKE_MOBILE),
        post(Apparatus.PURIFIER, LOGISTICS),
        post(Apparatus.OFF_ROAD, LOGISTICS));
  }

  private static List<Post> jinghe() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.FOAM),
        post(Apparatus.RESCUE),
        post(Apparatus.HEAVY_WATER),
        post(Apparatus.LADDER),
        post(Apparatus.COMMAND),
        post(Apparatus.ADVANCE_TEAM, EARTHQUAKE_ADVANCE),
        post(Apparatus.EQUIPMENT, LOGISTICS),
        post(Apparatus.FUEL, LOGISTICS),
        post(Apparatus.LIGHTING, LOGISTICS));
  }

  private static List<Post> jinghePark() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.HEAVY_FOAM),
        post(Apparatus.PLATFORM),
        post(Apparatus.RESCUE),
        post(Apparatus.ELEVATED_JET),
        post(Apparatus.LIGHT_TEAM, EARTHQUAKE_LIGHT),
        post(Apparatus.LIQUID, LOGISTICS),
        post(Apparatus.AIR, LOGISTICS));
  }

  private static List<Post> wenquan() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.FOAM),
        post(Apparatus.RESCUE),
        post(Apparatus.LADDER),
        post(Apparatus.COMMAND),
        post(Apparatus.WATER_SQUAD, FLOOD),
        post(Apparatus.LIGHT_TEAM, EARTHQUAKE_LIGHT));
  }

  private static List<Post> alashankou() {
    return List.of(
        post(Apparatus.WATER),
        post(Apparatus.FOAM),
        post(Apparatus.RESCUE),
        post(Apparatus.PLATFORM),
        post(Apparatus.HEAVY_WATER, CHEMICAL_COOLING),
        post(Apparatus.COMMAND, CHEMICAL_COMMAND),
        post(Apparatus.DECON, CHEMICAL_DECONTAMINATION),
        post(Apparatus.ADVANCE_TEAM, EARTHQUAKE_ADVANCE),
        post(Apparatus.LIGHTING));
  }

  private static List<Post> oilTerminal() {
    return List.of(
        post(Apparatus.HEAVY_FOAM, CHEMICAL_COOLING),
        post(Apparatus.HEAVY_FOAM, CHEMICAL_COOLING),
        post(Apparatus.HEAVY_WATER, CHEMICAL_COOLING),
        post(Apparatus.ELEVATED_JET, CHEMICAL_ELEVATED_JET),
        post(Apparatus.LARGE_SPAN, CHEMICAL_ELEVATED_JET),
        post(Apparatus.HAZMAT, CHEMICAL_DECONTAMINATION),
        post(Apparatus.FOAM_TRANSFER, CHEMICAL_COOLING),
        post(Apparatus.ROBOT_CARRIER),
        post(Apparatus.LIGHT_TEAM, EARTHQUAKE_LIGHT));
  }

  private static Post post(Apparatus apparatus, FormationKind... formations) {
    return new Post(apparatus, List.of(formations));
  }
}
