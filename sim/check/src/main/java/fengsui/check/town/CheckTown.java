package fengsui.check.town;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentKind;
import fengsui.protocol.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a driver knows of a prepared data folder. The sessions are good for half an hour.
 *
 * @param places where incidents may happen; all are on the road network
 * @param crews the units that are ordered, each with a phone
 * @param others units that only move
 * @param seats call-takers who command as well
 */
public record CheckTown(
    List<LonLat> places, List<Crew> crews, List<Crew> others, List<Seat> seats) {
  /** Name of the region pack. */
  public static final String REGION = "bortala";

  /** Its first-level plan calls for exactly three units. */
  public static final IncidentKind KIND = IncidentKind.VEHICLE_FIRE;

  public static final int UNITS_PER_INCIDENT = 3;

  private static final String FILE = "check-town.json";

  /**
   * One unit and the session of its person.
   *
   * @param place where it is quartered
   */
  public record Crew(String unit, LonLat place, String token) {}

  /** The session of one seat. */
  public record Seat(String person, String token) {}

  /** Reads what {@link PrepareTown} wrote beside the data folder. */
  public static CheckTown read(Path data) throws IOException {
    return Wire.jsonMapper()
        .readValue(Files.readAllBytes(data.resolveSibling(FILE)), CheckTown.class);
  }

  void write(Path data) throws IOException {
    Files.write(data.resolveSibling(FILE), Wire.bytes(this));
  }
}
