package fengsui.server.core;

import fengsui.domain.Author;
import fengsui.domain.Stamped;
import fengsui.domain.SystemCommand;
import fengsui.protocol.Session;
import fengsui.protocol.Submission;
import fengsui.protocol.TokenVerifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns submissions into stamped commands: who it was, when, and why this force. */
public final class Stamper {
  private final TokenVerifier tokens;
  private final CoreTime time;

  public Stamper(TokenVerifier tokens, CoreTime time) {
    this.tokens = tokens;
    this.time = time;
  }

  /** Who the token says it is; empty when the token does not hold. */
  public Optional<Author> author(String token) {
    return tokens.verify(token).map(Session::author);
  }

  /** The entry for this submission, with the time of this moment. */
  public byte[] entry(Submission submission, Author author, @Nullable Explained explained) {
    return LogEntry.encode(
        new Stamped(
            submission.id(),
            author,
            time.now(),
            submission.deadline(),
            submission.late(),
            explained == null ? null : explained.explanation(),
            explained == null ? null : explained.unexplained(),
            submission.command()));
  }

  /** The entry for what the core itself proposes. */
  public byte[] entry(SystemCommand command) {
    return LogEntry.encode(
        new Stamped(null, Author.CORE, time.now(), null, null, null, null, command));
  }
}
