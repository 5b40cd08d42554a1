package fengsui.check.load;

import fengsui.domain.CommandId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * What the clients saw: latencies, and every command that was acknowledged. Belongs to the event
 * loop; read it after the load has ended.
 */
public final class Ledger {
  private static final long LATENCY_NANOS_MAX = 60_000_000_000L;
  private static final int DIGITS = 3;
  private static final int PROBLEMS_TOLD_MAX = 20;

  private final Histogram callToPlan = histogram();
  private final Histogram orderToDurable = histogram();
  private final Histogram orderToPhone = histogram();
  private final Histogram statusToConsole = histogram();
  private final List<CommandId> acknowledged = new ArrayList<>();
  private final Set<CommandId> calls = new HashSet<>();
  private final Set<String> incidents = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private int closedWhileMeasured;
  private int ordersWithTakenUnits;
  private int incidentsShortOfForce;
  private int problems;
  private boolean ended;

  private static Histogram histogram() {
    return new Histogram(LATENCY_NANOS_MAX, DIGITS);
  }

  /** From the call's due time to the proposal at the seat, in nanoseconds. */
  public Histogram callToPlan() {
    return callToPlan;
  }

  /** From pressing the order to its durable answer at the seat. */
  public Histogram orderToDurable() {
    return orderToDurable;
  }

  /** From pressing the order to the task on each ordered phone. */
  public Histogram orderToPhone() {
    return orderToPhone;
  }

  /** From a crew's button to the new status at a console that follows. */
  public Histogram statusToConsole() {
    return statusToConsole;
  }

  /** Every command that was answered as done, warm-up included. */
  public List<CommandId> acknowledged() {
    return acknowledged;
  }

  /** Those that logged a call which no incident had then: no timeline of an incident names them. */
  public Set<CommandId> calls() {
    return calls;
  }

  /** Ids of all incidents whose creation was acknowledged. */
  public Set<String> incidents() {
    return incidents;
  }

  /** Ids of all incidents whose closing was acknowledged. */
  public Set<String> closed() {
    return closed;
  }

  public int closedWhileMeasured() {
    return closedWhileMeasured;
  }

  /** Orders that named a unit which another seat had taken just before. */
  public int ordersWithTakenUnits() {
    return ordersWithTakenUnits;
  }

  /** Incidents that went on with less than the plan, because too few units were free. */
  public int incidentsShortOfForce() {
    return incidentsShortOfForce;
  }

  void shortOfForce() {
    incidentsShortOfForce++;
  }

  /** Answers that were neither done nor a unit taken by another seat. */
  public int problems() {
    return problems;
  }

  void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LATENCY_NANOS_MAX));
  }

  void acknowledged(CommandId id) {
    if (!ended) {
      acknowledged.add(id);
    }
  }

  void call(CommandId id) {
    calls.add(id);
  }

  void opened(String incident) {
    incidents.add(incident);
  }

  void closed(String incident) {
    closed.add(incident);
    closedWhileMeasured++;
  }

  void taken() {
    ordersWithTakenUnits++;
  }

  /** The first few are told, since they are what one wants to read when there are many. */
  void problem(String what) {
    if (ended) {
      return;
    }
    if (problems < PROBLEMS_TOLD_MAX) {
      System.err.println("problem: " + what);
    }
    problems++;
  }

  /** Forgets the figures of the warm-up, not what was acknowledged. */
  void startMeasuring() {
    callToPlan.reset();
    orderToDurable.reset();
    orderToPhone.reset();
    statusToConsole.reset();
    closedWhileMeasured = 0;
    ordersWithTakenUnits = 0;
    incidentsShortOfForce = 0;
    problems = 0;
  }

  void end() {
    ended = true;
  }
}
