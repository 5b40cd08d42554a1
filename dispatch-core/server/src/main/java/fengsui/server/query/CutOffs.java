package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.query.RoadPreviews.CutOff;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.region.gazetteer.FoundPlace;
import fengsui.roads.KindFactors;
import fengsui.roads.LaidControl;
import fengsui.roads.MainRoads;
import fengsui.roads.RoadGraph;
import fengsui.roads.TravelTimes;
import fengsui.roads.demand.DemandKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a control would cut off from the main roads: what hangs on them under the controls in
 * force now and would no more with one more. Stations, incidents and hospitals are looked at for
 * heavy apparatus where the control concerns it, units for their own class. Named first, since not
 * all may be: the national service's stations and units, and the incidents of the highest level.
 */
final class CutOffs {
  private final State state;
  private final Instant at;
  private final Region region;
  private final LastSeen lastSeen;

  CutOffs(State state, Instant at, Region region, LastSeen lastSeen) {
    this.state = state;
    this.at = at;
    this.region = region;
    this.lastSeen = lastSeen;
  }

  /** Names the units and incidents of this area, and counts those of others. */
  CutOff by(RoadDraft draft, LaidControl laid, AreaId area) {
    var controls = new ArrayList<LaidControl>();
    for (var control : state.roadControls()) {
      if (control.isInForce(at) && !control.id().equals(draft.control())) {
        controls.add(region.roads().laid(control));
      }
    }
    var own = region.roads().graph().own();
    var before = new Ties(own.under(controls, KindFactors.NONE));
    controls.add(laid);
    var after = new Ties(own.under(controls, KindFactors.NONE));
    var classes = draft.classes();
    var usual =
        classes.contains(VehicleClass.HEAVY) ? VehicleClass.HEAVY : classes.iterator().next();
    var hospitals = new ArrayList<String>();
    for (var hospital : region.hospitals()) {
      if (isLost(hospital.lonLat(), usual, before, after)) {
        hospitals.add(hospital.name());
      }
    }
    var units = units(draft, before, after);
    var ownUnits = units.stream().filter(u -> state.contains(area, state.areaOf(u))).toList();
    var incidents = incidents(usual, before, after);
    var ownIncidents = incidents.stream().filter(i -> state.contains(area, i.area())).toList();
    return CutOff.of(
        stations(usual, before, after),
        ownUnits.stream().map(unit -> unit.id().value()).toList(),
        ownIncidents.stream().map(incident -> incident.id().value()).toList(),
        hospitals,
        keyPremises(usual, before, after, hospitals),
        units.size() - ownUnits.size() + incidents.size() - ownIncidents.size());
  }

  /** Other than hospitals; of several that the map knows by one name, one. */
  private List<String> keyPremises(
      VehicleClass c, Ties before, Ties after, List<String> hospitals) {
    var names = new LinkedHashSet<String>();
    try {
      var demand = region.demand();
      for (int point = 0; point < demand.size(); point++) {
        var place = demand.place(point);
        if (demand.kind(point) == DemandKind.KEY_PREMISES && isLost(place, c, before, after)) {
          names.add(nameOf(place));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.removeAll(Set.copyOf(hospitals));
    return List.copyOf(names);
  }

  private String nameOf(LonLat place) {
    return region
        .gazetteer()
        .premises(place)
        .map(FoundPlace::label)
        .orElseGet(() -> place.lon() + "," + place.lat());
  }

  private List<String> stations(VehicleClass c, Ties before, Ties after) {
    var lost = new ArrayList<Station>();
    for (var station : state.stations()) {
      if (isStuck(station.place(), TravelTimes.HEADING_UNKNOWN, c, before, after)) {
        lost.add(station);
      }
    }
    lost.sort(Comparator.comparing(Station::force).thenComparing(Station::id));
    return lost.stream().map(station -> station.id().value()).toList();
  }

  private List<Unit> units(RoadDraft draft, Ties before, Ties after) {
    var lost = new ArrayList<Unit>();
    for (var unit : state.units()) {
      var c = unit.definition().vehicleClass();
      if (draft.classes().contains(c)) {
        var start = lastSeen.start(state, unit);
        if (isStuck(start.point(), start.headingDegrees(), c, before, after)) {
          lost.add(unit);
        }
      }
    }
    lost.sort(
        Comparator.comparing((Unit unit) -> unit.definition().force()).thenComparing(Unit::id));
    return lost;
  }

  private List<Incident> incidents(VehicleClass c, Ties before, Ties after) {
    var lost = new ArrayList<Incident>();
    for (var incident : state.incidents()) {
      if (incident.isOpen() && isLost(incident.location().point(), c, before, after)) {
        lost.add(incident);
      }
    }
    lost.sort(Comparator.comparing(Incident::level).reversed().thenComparing(Incident::id));
    return lost;
  }

  private static boolean isStuck(
      LonLat place, double heading, VehicleClass c, Ties before, Ties after) {
    return !after.main(c).isLeftFrom(place, heading) && before.main(c).isLeftFrom(place, heading);
  }

  private static boolean isLost(LonLat place, VehicleClass c, Ties before, Ties after) {
    return !after.main(c).isReachedAt(place) && before.main(c).isReachedAt(place);
  }

  /** What hangs together on one graph; a class is looked at when it is first asked for. */
  private static final class Ties {
    private final RoadGraph graph;
    private final Map<VehicleClass, MainRoads> main = new EnumMap<>(VehicleClass.class);

    Ties(RoadGraph graph) {
      this.graph = graph;
    }

    MainRoads main(VehicleClass c) {
      return main.computeIfAbsent(c, x -> MainRoads.of(graph, x));
    }
  }
}
