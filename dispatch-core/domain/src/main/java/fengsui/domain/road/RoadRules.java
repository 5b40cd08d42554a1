package fengsui.domain.road;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadEvent.RoadControlForgotten;
import fengsui.domain.road.RoadEvent.RoadControlLifted;
import fengsui.domain.road.RoadEvent.RoadControlSet;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules for road controls. Which roads a shape touches is no matter of State: packs change. */
public final class RoadRules {
  /** How long a control whose time has passed stays in State, to be read and set again. */
  public static final Duration OVER_KEPT = Duration.ofDays(1);

  /** No control begins or ends later than this after it is set. */
  public static final Duration AHEAD_MAX = Duration.ofDays(366);

  /** None begins earlier than this before it is set, or before it happened for a late entry. */
  public static final Duration BACK_MAX = Duration.ofDays(1);

  private RoadRules() {}

  public static Decision decide(State state, Stamped stamped, RoadCommand command) {
    return switch (command) {
      case SetRoadControl set -> set(state, stamped, set);
      case LiftRoadControl lift -> lift(state, lift);
    };
  }

  private static Decision lift(State state, LiftRoadControl lift) {
    var known = state.roadControls().get(lift.control());
    if (known == null) {
      return rejected(new Rejection.NotFound("road control", lift.control().value()));
    }
    return isOf(lift.madeFrom(), known)
        ? accepted(new RoadControlLifted(known, lift.reason()))
        : changedMeanwhile(known);
  }

  /** Whether the control is still the one that somebody saw. */
  private static boolean isOf(@Nullable Integer madeFrom, RoadControl known) {
    return madeFrom == null || madeFrom.equals(known.version());
  }

  private static Decision changedMeanwhile(RoadControl known) {
    return rejected(
        new Rejection.ChangedMeanwhile(
            "road control", known.id().value(), known.setBy(), known.setAt()));
  }

  private static Decision set(State state, Stamped stamped, SetRoadControl set) {
    var id = set.control();
    var known = id == null ? null : state.roadControls().get(id);
    if (id != null && known == null) {
      return rejected(new Rejection.NotFound("road control", id.value()));
    }
    if (known != null && !isOf(set.madeFrom(), known)) {
      return changedMeanwhile(known);
    }
    var from = set.from() == null ? stamped.happenedAt() : set.from();
    var impossible = impossible(stamped, known, from, set.until());
    if (impossible != null) {
      return rejected(impossible);
    }
    var forgotten = forgotten(state, stamped.at(), id);
    if (known == null
        && state.roadControls().size() - forgotten.size() >= State.ROAD_CONTROLS_MAX) {
      return rejected(new Rejection.LimitReached("road controls", State.ROAD_CONTROLS_MAX));
    }
    var control =
        new RoadControl(
            known == null ? next(state, forgotten) : known.id(),
            set.reason(),
            set.shape(),
            set.effect(),
            set.classes(),
            from,
            set.until(),
            stamped.author().person(),
            stamped.at(),
            known == null ? 1 : known.version() + 1);
    if (known != null && known.isSame(control)) {
      return rejected(new Rejection.NothingChanges("road control"));
    }
    var events = new ArrayList<Event>(forgotten);
    events.add(new RoadControlSet(known, control));
    return accepted(events);
  }

  private static RoadControlId next(State state, List<RoadControlForgotten> forgotten) {
    return new RoadControlId("RC-" + (state.number() + 1 + forgotten.size()));
  }

  /**
   * Why the times cannot be, or null when they can. A control that began long ago keeps its
   * beginning when it is changed.
   */
  private static @Nullable Rejection impossible(
      Stamped stamped, @Nullable RoadControl known, Instant from, @Nullable Instant until) {
    boolean began = known != null && known.from().equals(from);
    if (!began && from.isBefore(stamped.happenedAt().minus(BACK_MAX))) {
      return contradiction(
          "from",
          "it lies more than " + BACK_MAX.toHours() + " hours back; leave it out to begin at once");
    }
    if (until != null && !until.isAfter(from)) {
      return contradiction("until", "it must be later than the beginning, " + from);
    }
    if (until != null && stamped.late() == null && !until.isAfter(stamped.at())) {
      return contradiction("until", "it has passed already");
    }
    var ahead = stamped.at().plus(AHEAD_MAX);
    if (from.isAfter(ahead) || (until != null && until.isAfter(ahead))) {
      return contradiction(
          until == null || from.isAfter(ahead) ? "from" : "until",
          "it lies more than " + AHEAD_MAX.toDays() + " days ahead");
    }
    return null;
  }

  private static List<RoadControlForgotten> forgotten(
      State state, Instant at, @Nullable RoadControlId kept) {
    var forgotten = new ArrayList<RoadControlForgotten>();
    for (var control : state.roadControls()) {
      if (control.isOver(at.minus(OVER_KEPT)) && !control.id().equals(kept)) {
        forgotten.add(new RoadControlForgotten(control.id()));
      }
    }
    return forgotten;
  }

  /**
   * Areas whose ground a command touches: where each point is first due, and every station inside.
   * An unknown control touches none, since the rule refuses it by its name.
   */
  public static List<AreaId> areas(State state, RoadCommand command) {
    var areas = new TreeSet<AreaId>();
    switch (command) {
      case SetRoadControl set -> {
        addAreas(state, set.shape(), areas);
        if (set.control() != null) {
          state
              .roadControls()
              .find(set.control())
              .ifPresent(c -> addAreas(state, c.shape(), areas));
        }
      }
      case LiftRoadControl lift ->
          state
              .roadControls()
              .find(lift.control())
              .ifPresent(c -> addAreas(state, c.shape(), areas));
    }
    return List.copyOf(areas);
  }

  private static void addAreas(State state, RoadShape shape, Set<AreaId> areas) {
    for (var point : shape.points()) {
      FirstDue.find(state, point).ifPresent(station -> areas.add(station.area()));
    }
    if (shape instanceof RoadArea area) {
      for (var station : state.stations()) {
        if (area.contains(station.place())) {
          areas.add(station.area());
        }
      }
    }
  }

  private static Rejection contradiction(String field, String why) {
    return new Rejection.Contradiction(field, why);
  }
}
