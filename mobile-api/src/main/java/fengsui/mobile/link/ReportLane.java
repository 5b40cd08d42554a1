package fengsui.mobile.link;

import fengsui.mobile.report.CrewReport;
import fengsui.mobile.report.ReportAnswer;
import fengsui.mobile.report.Reports;
import fengsui.mobile.report.Requester;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One phone's reports, handed to the core one after the other, so that a later report never
 * overtakes an earlier one. When one has to be sent again, those that wait behind it have to be
 * too.
 */
final class ReportLane {
  /** Most reports waiting; further ones are answered TRY_AGAIN. */
  static final int WAITING_MAX = 100;

  private record Waiting(Requester requester, CrewReport report) {}

  private final Reports reports;
  private final Executor sender;
  private final BiConsumer<CrewReport, ReportAnswer> answered;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * Makes an empty lane.
   *
   * @param answered hears each answer, in the order of the reports, on a thread of the sender
   */
  ReportLane(Reports reports, Executor sender, BiConsumer<CrewReport, ReportAnswer> answered) {
    this.reports = reports;
    this.sender = sender;
    this.answered = answered;
  }

  void add(Requester requester, CrewReport report) {
    synchronized (this) {
      if (waiting.size() < WAITING_MAX) {
        waiting.add(new Waiting(requester, report));
        if (busy) {
          return;
        }
        busy = true;
      } else {
        sender.execute(() -> answered.accept(report, Reports.again(report.id())));
        return;
      }
    }
    next();
  }

  private void next() {
    var first = poll();
    if (first != null) {
      var _ =
          reports
              .submit(first.requester, first.report)
              .thenAcceptAsync(answer -> settle(first.report, answer), sender);
    }
  }

  private void settle(CrewReport report, ReportAnswer answer) {
    answered.accept(report, answer);
    if (answer.comesAgain()) {
      for (var behind = poll(); behind != null; behind = poll()) {
        answered.accept(behind.report, Reports.again(behind.report.id()));
      }
    } else {
      next();
    }
  }

  private synchronized @Nullable Waiting poll() {
    var first = waiting.poll();
    busy = first != null;
    return first;
  }
}
