package fengsui.mobile.api;

import fengsui.domain.CommandId;
import fengsui.domain.Rejection;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.BrokenReport;
import fengsui.mobile.report.CrewReport;
import fengsui.mobile.report.ReportAnswer;
import fengsui.mobile.report.Reports;
import fengsui.mobile.report.Requester;
import fengsui.protocol.http.Fields;
import fengsui.protocol.phone.CrewMessage.Outcome;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reports that came together, each readable or not. One that is not readable is refused alone, so
 * that it does not hold up all that wait behind it in the phone.
 */
record Batch(List<Item> items) {

  /** One report, or why it could not be read. */
  record Item(CommandId id, @Nullable CrewReport report, @Nullable Outcome refusal) {}

  static Batch read(List<JsonNode> body) {
    if (body.isEmpty() || body.size() > Reports.BATCH_MAX) {
      throw Refusal.badRequest(
          "", "a batch must have 1 to " + Reports.BATCH_MAX + " reports: " + body.size());
    }
    var items = new ArrayList<Item>(body.size());
    for (int i = 0; i < body.size(); i++) {
      items.add(item(i, body.get(i)));
    }
    return new Batch(List.copyOf(items));
  }

  CompletableFuture<List<Outcome>> submit(Reports reports, Requester requester) {
    var readable = items.stream().map(Item::report).filter(report -> report != null).toList();
    return reports.submit(requester, readable).thenApply(this::outcomes);
  }

  private List<Outcome> outcomes(List<ReportAnswer> answers) {
    if (!answers.isEmpty() && answers.getFirst() instanceof ReportAnswer.TooMany(var o, var wait)) {
      throw ReportAnswers.tooMany(wait);
    }
    var outcomes = new ArrayList<Outcome>(items.size());
    int next = 0;
    for (var item : items) {
      outcomes.add(
          item.refusal() != null
              ? item.refusal()
              : ReportAnswers.inBatch(item.id(), answers.get(next++)));
    }
    return List.copyOf(outcomes);
  }

  private static Item item(int index, JsonNode json) {
    if (json.isNull()) {
      throw Refusal.badRequest("[" + index + "]", "must be a report, not null");
    }
    try {
      var report = Wire.jsonMapper().treeToValue(json, CrewReport.class);
      return new Item(report.id(), report, null);
    } catch (JacksonException e) {
      return unreadable(index, json, Fields.precise(Wire.problem(e)));
    }
  }

  private static Item unreadable(int index, JsonNode json, WireException problem) {
    var message = String.valueOf(problem.getMessage());
    var id =
        BrokenReport.id(json)
            .orElseThrow(() -> Refusal.badRequest("[" + index + "]." + problem.field(), message));
    return new Item(
        id, null, ReportAnswers.refused(id, new Rejection.Contradiction(problem.field(), message)));
  }
}
