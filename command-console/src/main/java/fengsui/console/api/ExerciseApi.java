package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.console.access.AccessInterceptor;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import fengsui.db.account.AuditLog;
import fengsui.domain.people.PersonId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.protocol.ExercisePort;
import fengsui.protocol.ExercisePort.ExerciseAnswer;
import fengsui.protocol.ExercisePort.ExerciseOffer;
import fengsui.protocol.ExercisePort.ExerciseReport;
import fengsui.protocol.ExercisePort.ExerciseState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Exercises, where this process offers them. An exercise concerns the whole of its area, which who
 * starts, stops or ends one must have. In the record virtual people act, so who let them is written
 * into the audit first; without that line nothing happens.
 */
@RestController
public final class ExerciseApi {
  private final Supplier<Optional<ExercisePort>> exercises;
  private final AuditLog audit;

  ExerciseApi(ConsoleConfig config) {
    this.exercises = config.exercises();
    this.audit = config.accounts().audit();
  }

  /** What can be started; nothing where none are offered. */
  @GetMapping("/api/v1/exercises")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  List<ExerciseOffer> offers() {
    return exercises.get().map(ExercisePort::offers).orElse(List.of());
  }

  /** What the exercise under way has shown so far, or the last one. */
  @GetMapping("/api/v1/exercises/report")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  ExerciseReport report() {
    return exercises
        .get()
        .map(ExercisePort::report)
        .orElseThrow(() -> Refusal.notFound("", "no exercise is offered here"));
  }

  @PostMapping("/api/v1/exercises/{id}/start")
  @Allowed(
      roles = {COMMANDER, ADMINISTRATOR},
      where = Where.WHOLE_AREA)
  ExerciseState start(@PathVariable("id") String id, HttpServletRequest request) {
    return done("start " + id, request, (port, by) -> port.start(id, by));
  }

  @PostMapping("/api/v1/exercises/stop")
  @Allowed(
      roles = {COMMANDER, ADMINISTRATOR},
      where = Where.WHOLE_AREA)
  ExerciseState stop(HttpServletRequest request) {
    return done("stop", request, ExercisePort::stop);
  }

  /** Closes every incident of the stopped exercise. */
  @PostMapping("/api/v1/exercises/end")
  @Allowed(
      roles = {COMMANDER, ADMINISTRATOR},
      where = Where.WHOLE_AREA)
  ExerciseState end(HttpServletRequest request) {
    return done("end", request, ExercisePort::end);
  }

  private ExerciseState done(
      String what,
      HttpServletRequest request,
      BiFunction<ExercisePort, PersonId, CompletableFuture<ExerciseAnswer>> act) {
    var requester = AccessInterceptor.requester(request);
    var person = requester.person();
    var port =
        exercises.get().orElseThrow(() -> Refusal.notFound("", "no exercise is offered here"));
    if (!requester.state().contains(person.area(), port.area())) {
      throw Refusal.outsideYourArea("exercise");
    }
    var by = person.id();
    audit.write(by.value(), AuditKind.EXERCISE, AuditResult.DONE, what, request.getRemoteAddr());
    var answer = Waiting.answer(act.apply(port, by));
    if (!answer.done()) {
      audit.write(
          by.value(), AuditKind.EXERCISE, AuditResult.REFUSED, what, request.getRemoteAddr());
      throw Refusal.of(409, "ExerciseRefused", "", answer.why(), answer.state());
    }
    return answer.state();
  }
}
