package fengsui.protocol;

import fengsui.domain.people.PersonId;
import fengsui.domain.station.AreaId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Exercises that this process can let happen, one at a time. Safe for use from any thread. Callers
 * have checked the role; who pressed is told, and the virtual people that act are in the record.
 */
public interface ExercisePort {
  /**
   * An exercise that can be started.
   *
   * @param seconds when its last step comes, on its own clock
   */
  record ExerciseOffer(String id, String name, String summary, int seconds, int steps, int calls) {}

  /** Where an exercise stands. */
  enum ExercisePhase {
    /** None is under way. */
    NONE,
    /** Its steps come in their time; after the last one it goes on until it is stopped. */
    RUNNING,
    /** No further step comes; its incidents go on. */
    STOPPED,
    /** Its incidents are being closed. */
    ENDING
  }

  /**
   * The exercise under way.
   *
   * @param id empty when none is, or when it was started before this process was
   * @param name what people call it; empty when none is
   * @param elapsedSeconds on its own clock; 0 when that is not known
   * @param timeFactor how many of its seconds pass in one
   * @param stepsDone of {@code steps}
   * @param openIncidents incidents of the exercise, told by their calls, that are open
   * @param waitingCalls calls of the exercise that nobody has answered
   * @param by who started or stopped it last; empty when that is not known
   */
  record ExerciseState(
      ExercisePhase phase,
      String id,
      String name,
      long elapsedSeconds,
      int timeFactor,
      int stepsDone,
      int steps,
      int openIncidents,
      int waitingCalls,
      String by) {

    /** Nothing under way. */
    public static ExerciseState none(int timeFactor) {
      return new ExerciseState(ExercisePhase.NONE, "", "", 0, timeFactor, 0, 0, 0, 0, "");
    }
  }

  /**
   * How long something took, over every time it was seen.
   *
   * @param count how often; the spans are 0 when never
   */
  record Took(int count, long p50Millis, long p99Millis, long longestMillis) {}

  /**
   * What an exercise showed, in real time whatever the pace of its clock. Only what virtual seats
   * asked is timed as a proposal; orders and incidents are everybody's.
   *
   * @param name of the exercise; empty before the first
   * @param callToIncident from the first call of an incident to the incident
   * @param callToProposal from that call to the first proposed force
   * @param questionToProposal from the question of a seat to its answer
   * @param callToOrder from that call to the first order
   * @param orders of the exercise's incidents
   * @param unitsOrdered by them
   * @param ordersUnderControls while a road control of the exercise was in force
   * @param unitsWithoutRoad passed over in these orders because no road led there for them
   */
  record ExerciseReport(
      String name,
      Took callToIncident,
      Took callToProposal,
      Took questionToProposal,
      Took callToOrder,
      int orders,
      int unitsOrdered,
      int ordersUnderControls,
      int unitsWithoutRoad) {}

  /**
   * What came of a request.
   *
   * @param done false when it could not be done
   * @param why not, in English; empty when it was done
   */
  record ExerciseAnswer(boolean done, String why, ExerciseState state) {}

  /** The area whose people the exercises concern. */
  AreaId area();

  /** What can be started; the same as long as the process lives. */
  List<ExerciseOffer> offers();

  ExerciseState state();

  /**
   * What the exercise under way has shown so far, or the last one as long as this process lives.
   */
  ExerciseReport report();

  /** Starts one; refused while another is under way or has open incidents. */
  CompletableFuture<ExerciseAnswer> start(String id, PersonId by);

  /** Lets no further step come; its incidents go on until they are ended. */
  CompletableFuture<ExerciseAnswer> stop(PersonId by);

  /**
   * Releases the force of all incidents of the stopped exercise and closes them with the outcome
   * EXERCISE. The answer comes when that has begun; {@link #state} tells when it is over.
   */
  CompletableFuture<ExerciseAnswer> end(PersonId by);
}
