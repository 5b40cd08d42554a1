package fengsui.check.proof;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.Check;
import fengsui.domain.CommandId;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.prealert.PreAlertEvent;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.unit.UnitId;
import fengsui.domain.weather.WeatherEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One pass over every event of an archive, with rules of its own rather than the product's: no
 * number missing, no command done twice, no unit in two active assignments.
 */
public final class ArchiveProof {
  private final Set<CommandId> done = new HashSet<>();
  private final Map<UnitId, AssignmentId> active = new HashMap<>();
  private final Map<AssignmentId, UnitId> units = new HashMap<>();
  private long number;
  private int doneTwice;
  private int doubleAssigned;
  private int gaps;

  private ArchiveProof() {}

  /** Reads the archive of a data folder whose product has ended. */
  public static ArchiveProof of(Path data) {
    return ofCore(data.resolve("core"));
  }

  /** Reads the archive of a core's own folder. */
  public static ArchiveProof ofCore(Path core) {
    var proof = new ArchiveProof();
    try (var database = Database.sqlite(core.resolve("archive.db"))) {
      var archive = new JdbcArchive(database);
      while (true) {
        var some = archive.read(proof.number, JdbcArchive.BATCH_RECORDS_MAX);
        if (some.isEmpty()) {
          return proof;
        }
        some.forEach(proof::take);
      }
    }
  }

  /** Takes these for the whole archive. */
  static ArchiveProof of(List<Recorded> records) {
    var proof = new ArchiveProof();
    records.forEach(proof::take);
    return proof;
  }

  /** How many of these commands are not in the archive. */
  public int missing(Collection<CommandId> acknowledged) {
    return (int) acknowledged.stream().filter(id -> !done.contains(id)).count();
  }

  /** Commands that stand in the archive more than once without being refused. */
  public int doneTwice() {
    return doneTwice;
  }

  /** Orders of a unit that had an active assignment. */
  public int doubleAssigned() {
    return doubleAssigned;
  }

  /** Places where event numbers are not consecutive. */
  public int gaps() {
    return gaps;
  }

  private void take(Recorded record) {
    if (record.from() != number + 1) {
      gaps++;
    }
    number = record.to();
    if (record.rejection() != null) {
      return;
    }
    var command = record.command();
    if (command != null && !done.add(command)) {
      doneTwice++;
    }
    record.events().forEach(this::take);
  }

  private void take(Event event) {
    switch (event) {
      case AssignmentEvent change -> take(change);
      case CallEvent _,
          IncidentEvent _,
          UnitEvent _,
          RoadEvent _,
          ReferenceEvent _,
          WeatherEvent _,
          AidEvent _,
          PreAlertEvent _,
          SystemEvent _ -> {}
    }
  }

  private void take(AssignmentEvent event) {
    switch (event) {
      case ForceOrdered ordered -> ordered.ordered().forEach(this::ordered);
      case AssignmentReleased released -> ended(released.assignment());
      case AssignmentRefused refused -> ended(refused.assignment());
      case AssignmentCancelled cancelled -> ended(cancelled.assignment());
      case AssignmentReported(var assignment, var from, var to) -> changed(assignment, from, to);
      case AssignmentCorrected(var assignment, var from, var to, var why) ->
          changed(assignment, from, to);
      case AlertReceived _,
          AssignmentAcknowledged _,
          AlertRepeated _,
          AlertEscalated _,
          UnitDiverted _ -> {}
    }
  }

  private void changed(AssignmentId assignment, AssignmentStatus from, AssignmentStatus to) {
    if (!to.isActive()) {
      ended(assignment);
    } else if (!from.isActive()) {
      begun(Check.present(units.get(assignment), assignment), assignment);
    }
  }

  private void ordered(Assignment assignment) {
    units.put(assignment.id(), assignment.unit());
    begun(assignment.unit(), assignment.id());
  }

  private void begun(UnitId unit, AssignmentId assignment) {
    if (active.put(unit, assignment) != null) {
      doubleAssigned++;
    }
  }

  private void ended(AssignmentId assignment) {
    active.remove(units.get(assignment), assignment);
  }
}
