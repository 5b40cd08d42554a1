package fengsui.town.force;

import fengsui.domain.station.StationId;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.town.map.StationForce;
import fengsui.town.map.StationSite;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives every station its units, with ids and call signs. */
final class UnitRoster {

  /** Every sixth micro station has a small pump; the others come on foot with extinguishers. */
  private static final int MICRO_PUMP_EVERY = 6;

  private final List<UnitDefinition> units = new ArrayList<>();

  UnitRoster(List<StationSite> sites) {
    for (StationSite site : sites) {
      switch (site.force()) {
        case NATIONAL -> national(site);
        case GOVERNMENT_CLASS_1 ->
            team(site, Apparatus.WATER, Apparatus.FOAM, Apparatus.LIGHT_RESCUE);
        case GOVERNMENT_CLASS_2 -> team(site, Apparatus.WATER, Apparatus.PUMP_TRUCK);
        case ENTERPRISE -> team(site, Apparatus.FOAM);
        case VOLUNTEER -> team(site, Apparatus.SMALL_WATER, Apparatus.PUMP_TRUCK);
        case MICRO_STATION -> micro(site);
      }
    }
  }

  List<UnitDefinition> units() {
    return List.copyOf(units);
  }

  private void national(StationSite site) {
    for (Garrison garrison : Garrison.all()) {
      if (garrison.station().equals(site.id())) {
        int number = garrison.firstNumber();
        for (Garrison.Post post : garrison.posts()) {
          String callSign = String.format(Locale.ROOT, "%s %02d", post.apparatus().word(), number);
          add(
              site,
              String.format(Locale.ROOT, "%s-%02d", site.id(), number),
              callSign,
              post.apparatus(),
              formations(post));
          number++;
        }
      }
    }
  }

  private static Set<FormationKind> formations(Garrison.Post post) {
    var formations = EnumSet.noneOf(FormationKind.class);
    formations.addAll(post.formations());
    return formations;
  }

  /** A township or volunteer team: the call sign starts with its place. */
  private void team(StationSite site, Apparatus... apparatus) {
    int number = 1;
    for (Apparatus one : apparatus) {
      String callSign = shortPlace(site) + " " + one.word() + " " + number;
      add(site, site.id() + "-" + number, callSign, one, Set.of());
      number++;
    }
  }

  private static String shortPlace(StationSite site) {
    return site.name().replaceFirst("(镇|乡)?(政府专职|志愿)消防队$", "");
  }

  private void micro(StationSite site) {
    int number = Integer.parseInt(site.id().substring(1));
    var apparatus = number % MICRO_PUMP_EVERY == 0 ? Apparatus.MICRO_PUMP : Apparatus.MICRO_TEAM;
    String callSign = apparatus.word() + " " + site.id().substring(1);
    add(site, site.id() + "-1", callSign, apparatus, Set.of());
  }

  private void add(
      StationSite site,
      String id,
      String callSign,
      Apparatus apparatus,
      Set<FormationKind> formations) {
    units.add(
        new UnitDefinition(
            new UnitId(id),
            callSign,
            apparatus.kind(),
            force(site.force()),
            apparatus.vehicleClass(),
            new StationId(site.id()),
            apparatus.capabilities(),
            formations,
            apparatus.crew(),
            Skills.of(apparatus, site.force())));
  }

  static ForceKind force(StationForce force) {
    return switch (force) {
      case NATIONAL -> ForceKind.NATIONAL;
      case GOVERNMENT_CLASS_1 -> ForceKind.GOVERNMENT_CLASS_1;
      case GOVERNMENT_CLASS_2 -> ForceKind.GOVERNMENT_CLASS_2;
      case ENTERPRISE -> ForceKind.ENTERPRISE;
      case VOLUNTEER -> ForceKind.VOLUNTEER;
      case MICRO_STATION -> ForceKind.MICRO_STATION;
    };
  }
}
