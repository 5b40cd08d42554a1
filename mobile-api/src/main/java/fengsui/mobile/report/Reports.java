package fengsui.mobile.report;

import fengsui.bus.RateLimit;
import fengsui.bus.RateLimit.Limit;
import fengsui.domain.CommandId;
import fengsui.domain.Rejection;
import fengsui.protocol.CommandPort;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.protocol.phone.CrewMessage.Outcome;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands reports of crews to the core, each exactly once, and says what became of them. */
public final class Reports {
  /** Most reports of one batch. */
  public static final int BATCH_MAX = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  /** Reports of one person on all phones: 20 a second, and a whole batch after a silence. */
  static final Limit PER_PERSON = new Limit(BATCH_MAX, Duration.ofSeconds(5));

  private final CommandPort core;
  private final RateLimit limits;

  /**
   * The way to a core.
   *
   * @param limits counts in this process, so that no report waits for another machine
   */
  public Reports(CommandPort core, RateLimit limits) {
    this.core = core;
    this.limits = limits;
  }

  /** The future completes normally in every case. */
  public CompletableFuture<ReportAnswer> submit(Requester requester, CrewReport report) {
    var type = report.command().getClass().getSimpleName();
    if (!CrewCommands.isPassedOn(report.command())) {
      return CompletableFuture.completedFuture(new ReportAnswer.Forbidden(type));
    }
    var wait = limits.take("report:" + requester.person().id().value(), PER_PERSON);
    if (!wait.isZero()) {
      return CompletableFuture.completedFuture(
          new ReportAnswer.TooMany(tryAgain(report.id()), wait));
    }
    LOG.atInfo()
        .addKeyValue("command", report.id())
        .addKeyValue("type", type)
        .addKeyValue("person", requester.person().id().value())
        .addKeyValue("deviceTime", report.deviceTime())
        .log("report");
    var submission =
        new Submission(requester.token(), report.id(), null, report.late(), report.command());
    return core.submit(submission).thenApply(reply -> answer(report.id(), reply));
  }

  /**
   * Submits in order, the next after the answer to the one before. After the first that has to be
   * sent again nothing more is tried, so that a later report never overtakes an earlier one.
   */
  public CompletableFuture<List<ReportAnswer>> submit(
      Requester requester, List<CrewReport> reports) {
    var answers = new ArrayList<ReportAnswer>(reports.size());
    CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
    for (var report : reports) {
      chain =
          chain.thenCompose(
              done ->
                  !answers.isEmpty() && answers.getLast().comesAgain()
                      ? keep(answers, again(report.id()))
                      : submit(requester, report).thenCompose(answer -> keep(answers, answer)));
    }
    return chain.thenApply(done -> List.copyOf(answers));
  }

  /** Not tried, or with unknown outcome: the phone sends it once more with the same id. */
  public static ReportAnswer again(CommandId id) {
    return new ReportAnswer.Settled(tryAgain(id));
  }

  /** Most reports of one person, for people. */
  public static String tooMany() {
    return "at most "
        + PER_PERSON.permits()
        + " reports in "
        + PER_PERSON.window().toSeconds()
        + " seconds";
  }

  private static Outcome tryAgain(CommandId id) {
    return new Outcome(id, OutcomeKind.TRY_AGAIN, null);
  }

  private static CompletableFuture<Void> keep(List<ReportAnswer> answers, ReportAnswer answer) {
    answers.add(answer);
    return CompletableFuture.completedFuture(null);
  }

  private static ReportAnswer answer(CommandId id, Reply reply) {
    return switch (reply) {
      case Reply.Decided(var record, var repeat) -> settled(id, record.rejection());
      case Reply.Unavailable _, Reply.Unknown _, Reply.NeverArrived _, Reply.Forgotten _ ->
          again(id);
      case Reply.Unauthenticated(var why) -> new ReportAnswer.LoginAgain(why);
      case Reply.Malformed(var field, var why) -> new ReportAnswer.Malformed(field, why);
    };
  }

  private static ReportAnswer settled(CommandId id, @Nullable Rejection rejection) {
    return new ReportAnswer.Settled(
        new Outcome(id, rejection == null ? OutcomeKind.DONE : OutcomeKind.REFUSED, rejection));
  }
}
