package fengsui.domain.incident;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.call.CallId;
import fengsui.domain.geo.Location;
import fengsui.domain.plan.Need;
import fengsui.domain.prealert.PreAlertId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about incidents. */
public sealed interface IncidentCommand extends Command {

  /**
   * Makes an incident, from a call that stands alone or without one.
   *
   * @param preAlert sent while the call was taken; it goes on with the incident. null without one
   */
  record CreateIncident(
      @Nullable CallId call,
      IncidentKind kind,
      AlarmLevel level,
      Location location,
      Situation situation,
      @Nullable PreAlertId preAlert)
      implements IncidentCommand {

    /** Without a pre-alert. */
    public CreateIncident(
        @Nullable CallId call,
        IncidentKind kind,
        AlarmLevel level,
        Location location,
        Situation situation) {
      this(call, kind, level, location, situation, null);
    }
  }

  /** Gives a better location. */
  record Locate(IncidentId incident, Location location) implements IncidentCommand {}

  /** Changes kind and situation, as answers come in. */
  record Classify(IncidentId incident, IncidentKind kind, Situation situation)
      implements IncidentCommand {}

  /** Sets the level to any value, also a lower one. */
  record SetLevel(IncidentId incident, AlarmLevel level, String reason) implements IncidentCommand {
    public SetLevel {
      reason = Check.name("reason", reason);
    }
  }

  /** Raises the level; the record names the lines that are missing now. */
  record RaiseAlarm(IncidentId incident, AlarmLevel level, String reason)
      implements IncidentCommand {
    public RaiseAlarm {
      reason = Check.name("reason", reason);
    }
  }

  /**
   * Says that this incident, which has no force yet, is answered by another. Its calls move there.
   */
  record LinkDuplicate(IncidentId duplicate, IncidentId primary) implements IncidentCommand {}

  /** Undoes the link; the calls that came with it go back. */
  record UnlinkDuplicate(IncidentId duplicate, String reason) implements IncidentCommand {
    public UnlinkDuplicate {
      reason = Check.name("reason", reason);
    }
  }

  /** Records UNDER_CONTROL or EXTINGUISHED; the other milestones are reached by what happens. */
  record RecordMilestone(IncidentId incident, Milestone milestone) implements IncidentCommand {
    public RecordMilestone {
      if (milestone != Milestone.UNDER_CONTROL && milestone != Milestone.EXTINGUISHED) {
        throw new IllegalArgumentException(
            "milestone must be UNDER_CONTROL or EXTINGUISHED: " + milestone);
      }
    }
  }

  /** Adds a line to the command log. */
  record AddNote(IncidentId incident, String text) implements IncidentCommand {
    public AddNote {
      if (Check.text("text", text).isBlank()) {
        throw new IllegalArgumentException("text must not be blank");
      }
    }
  }

  /**
   * Asks for more force than the plan's; adds requirement lines that the next recommendation
   * covers.
   */
  record RequestReinforcement(IncidentId incident, List<Need> needs, String reason)
      implements IncidentCommand {
    public RequestReinforcement {
      needs = List.copyOf(needs);
      Check.range("needs", needs.size(), 1, 10);
      reason = Check.name("reason", reason);
    }
  }

  /** Ends the incident; all its force must be released or ended. */
  record CloseIncident(IncidentId incident, Outcome outcome) implements IncidentCommand {}
}
