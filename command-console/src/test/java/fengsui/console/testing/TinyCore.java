package fengsui.console.testing;

import fengsui.domain.Author;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.people.PersonId;
import fengsui.domain.state.Sender;
import fengsui.domain.testing.City;
import fengsui.protocol.CommandPort;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.protocol.TokenVerifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A small city behind the real ports, decided by the real rules, without a log. */
public final class TinyCore implements CommandPort, EventFeed {
  private final City city = City.small();
  private final List<Listener> followers = new ArrayList<>();
  private final List<Recorded> records = new ArrayList<>();
  private TokenVerifier tokens = token -> Optional.empty();
  private String history = "history-1";

  /** Who may submit. */
  public synchronized void verifyWith(TokenVerifier verifier) {
    tokens = verifier;
  }

  public City city() {
    return city;
  }

  /** Does a command of a person of the city, which must be accepted. */
  public synchronized Recorded does(String person, Command command) {
    var record = city.does(person, command);
    tell(record);
    return record;
  }

  /** Lets the record begin anew under another name. */
  public synchronized void changeHistory(String next) {
    history = next;
    for (var follower : List.copyOf(followers)) {
      follower.dropped("history changed");
    }
  }

  /** Tells all followers the time. */
  public synchronized void pulse() {
    for (var follower : List.copyOf(followers)) {
      follower.pulse(city.state().number(), city.now(), CoreStatus.WELL);
    }
  }

  @Override
  public synchronized CompletableFuture<Reply> submit(Submission submission) {
    return CompletableFuture.completedFuture(
        tokens
            .verify(submission.token())
            .map(session -> decide(submission, session.author()))
            .orElseGet(() -> new Reply.Unauthenticated("unknown token")));
  }

  @Override
  public synchronized CompletableFuture<Reply> outcome(PersonId person, CommandId id) {
    var sender = new Sender(person, id.sender());
    return CompletableFuture.completedFuture(
        city.state()
            .window(sender)
            .answer(id.counter())
            .<Reply>map(answer -> new Reply.Decided(answer, true))
            .orElseGet(() -> new Reply.NeverArrived("never arrived")));
  }

  @Override
  public Instant coreTime() {
    return city.now();
  }

  @Override
  public synchronized Snapshot snapshot() {
    return new Snapshot(history, city.state());
  }

  @Override
  public synchronized Subscription subscribe(String from, long after, Listener listener) {
    followers.add(listener);
    records.stream().filter(r -> r.from() > after).forEach(listener::recorded);
    return () -> unsubscribe(listener);
  }

  private synchronized void unsubscribe(Listener listener) {
    followers.remove(listener);
  }

  private Reply decide(Submission submission, Author author) {
    var stamped =
        new Stamped(
            submission.id(),
            author,
            city.now(),
            submission.deadline(),
            submission.late(),
            null,
            null,
            submission.command());
    return switch (city.step(stamped)) {
      case Step.New(var record, var after) -> {
        tell(record);
        yield new Reply.Decided(record, false);
      }
      case Step.Repeat(var first) -> new Reply.Decided(first, true);
      case Step.Nothing() -> new Reply.Unavailable("nothing came of it");
    };
  }

  private void tell(Recorded record) {
    records.add(record);
    for (var follower : List.copyOf(followers)) {
      follower.recorded(record);
    }
  }
}
