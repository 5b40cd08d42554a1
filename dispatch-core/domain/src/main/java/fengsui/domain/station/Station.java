package fengsui.domain.station;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.ForceKind;

/**
 * Where units are quartered.
 *
 * @param area its own area of kind STATION
 * @param telephone of the duty desk; may be empty
 */
public record Station(
    StationId id, String name, LonLat place, ForceKind force, AreaId area, String telephone) {
  public Station {
    name = Check.name("station.name", name);
    Check.telephone("station.telephone", telephone);
  }
}
