package fengsui.protocol.console;

import fengsui.domain.CommandId;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.call.Call;
import fengsui.domain.incident.Incident;
import fengsui.domain.people.Person;
import fengsui.domain.plan.Advice;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.road.RoadControl;
import fengsui.domain.state.Settings;
import fengsui.domain.station.Area;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.ExercisePort.ExerciseState;
import fengsui.protocol.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a console server sends to a seat, as JSON in binary messages that begin with <code>{</code>.
 * Positions come as binary frames of their own, see {@link PositionFrame}.
 */
public sealed interface BoardMessage {

  /** Answer to Hello, before any delta. */
  record Welcome(String history, Person person, Instant coreTime, boolean positionsConnected)
      implements BoardMessage {}

  /**
   * Everything that changed between two numbers, complete for the audience.
   *
   * @param from number it applies to; 0 replaces everything
   * @param to number after it
   */
  record Delta(long from, long to, Upserts upserts, Removes removes) implements BoardMessage {}

  /** New or changed values; a list is empty where nothing changed. */
  record Upserts(
      @Nullable Settings settings,
      List<Area> areas,
      List<Station> stations,
      List<Unit> units,
      List<ResponsePlan> plans,
      List<Person> people,
      List<Call> calls,
      List<Incident> incidents,
      List<Assignment> assignments,
      List<RoadControl> roadControls,
      List<AidRequest> aid,
      List<PreAlert> preAlerts) {}

  /** Ids of what is gone or no longer visible. */
  record Removes(
      List<String> areas,
      List<String> stations,
      List<String> units,
      List<String> plans,
      List<String> people,
      List<String> calls,
      List<String> incidents,
      List<String> assignments,
      List<String> roadControls,
      List<String> aid,
      List<String> preAlerts) {}

  /**
   * Comes every second.
   *
   * @param feedAgeMillis how long ago this server last heard from the core
   * @param exercise where the exercise stands; null where this server offers none
   */
  record Pulse(
      long number,
      Instant coreTime,
      long feedAgeMillis,
      CoreStatus core,
      boolean positionsConnected,
      @Nullable ExerciseState exercise)
      implements BoardMessage {}

  /** The answer to Submit or Settle. */
  record Outcome(CommandId id, Reply reply) implements BoardMessage {}

  /** The answer to Recommend; its version is the question's. */
  record Recommended(String subject, Recommendation recommendation) implements BoardMessage {}

  /**
   * There is no answer to Recommend.
   *
   * @param version of the question
   * @param code Unavailable and NoAnswerInTime pass by themselves, ask again soon; NotAllowed,
   *     NotFound, OutsideYourArea, VersionTooOld, TooManySubjects and Malformed do not
   * @param why for a person
   */
  record NotRecommended(String subject, long version, String code, String why)
      implements BoardMessage {}

  /** What is advised to this seat now, the greatest first; replaces what was advised before. */
  record Advised(List<Advice> advice) implements BoardMessage {}

  /** The message could not be read; nothing was done. */
  record Problem(String code, String field, String message) implements BoardMessage {}

  /** The server ends this connection; why, and whether to log in again. */
  record Goodbye(String why, boolean loginAgain) implements BoardMessage {}
}
