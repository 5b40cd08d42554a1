package fengsui.console;

import fengsui.bus.Presence;
import fengsui.bus.RateLimit;
import fengsui.console.board.AdvicePolicy;
import fengsui.db.account.Accounts;
import fengsui.db.account.Pairing;
import fengsui.db.account.SessionTokens;
import fengsui.db.history.History;
import fengsui.edge.Tls;
import fengsui.protocol.CommandPort;
import fengsui.protocol.ExercisePort;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.Replica;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a console server works on. The ports stay their owner's: the server closes none of them.
 *
 * @param address to bind, for example 127.0.0.1
 * @param port to bind; 0 for any free one
 * @param tls null for plain HTTP, which only loopback should use
 * @param phoneUrl address of the phone application, put into pairing QR codes; empty when unknown
 * @param exercises what this process can let happen; empty while it offers nothing
 * @param advice what is advised after dispatch, and how often
 * @param otherOrigins further origins of the console, behind a proxy with another name
 */
public record ConsoleConfig(
    String address,
    int port,
    @Nullable Tls tls,
    String phoneUrl,
    Set<String> otherOrigins,
    CommandPort commands,
    QueryPort queries,
    Replica replica,
    PositionFeed positions,
    Accounts accounts,
    Pairing pairing,
    SessionTokens tokens,
    History history,
    Presence presence,
    RateLimit rateLimit,
    InstantSource clock,
    Supplier<Optional<ExercisePort>> exercises,
    AdvicePolicy advice) {

  public ConsoleConfig {
    otherOrigins = Set.copyOf(otherOrigins);
  }
}
