package fengsui.check.load;

import fengsui.domain.Check;
import fengsui.domain.CommandId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final Map<Latency, Histogram> latencies = new EnumMap<>(Latency.class);
  private final List<CommandId> acknowledged = new ArrayList<>();
  private final Set<CommandId> calls = new HashSet<>();
  private final Set<String> incidents = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private int closedWhileMeasured;
  private int ordersWithTakenUnits;
  private int incidentsShortOfForce;
  private int problems;
  private boolean killExpected;
  private boolean ended;

  Ledger() {
    for (var latency : Latency.values()) {
      latencies.put(latency, new Histogram(LATENCY_NANOS_MAX, DIGITS));
    }
  }

  /** In nanoseconds, since the warm-up ended. */
  public Map<Latency, Histogram> latencies() {
    return Collections.unmodifiableMap(latencies);
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

  void record(Latency latency, long sinceNanos) {
    long took = System.nanoTime() - sinceNanos;
    Check.present(latencies.get(latency), "histogram")
        .recordValue(Math.clamp(took, 0, LATENCY_NANOS_MAX));
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
    if (killExpected) {
      return;
    }
    if (problems < PROBLEMS_TOLD_MAX) {
      System.err.println("problem: " + what);
    }
    problems++;
  }

  /** Forgets the figures of the warm-up, not what was acknowledged. */
  void startMeasuring() {
    latencies.values().forEach(Histogram::reset);
    closedWhileMeasured = 0;
    ordersWithTakenUnits = 0;
    incidentsShortOfForce = 0;
    problems = 0;
  }

  /** From now on a broken connection is no problem; what is acknowledged counts all the same. */
  void expectKill() {
    killExpected = true;
  }

  void end() {
    ended = true;
  }
}
