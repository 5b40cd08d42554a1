package fengsui.server;

import fengsui.bus.MemoryPositions;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.SystemEvent.ClockStepped;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.protocol.Reply;
import fengsui.server.core.Chain;
import fengsui.server.snapshot.StateCodec;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A core in a process of its own. First argument: its folder; second: bytes to keep free on the
 * disk. {@code flood N} submits for ever with N in flight and tells every answer as {@code acked
 * SENDER COUNTER NUMBER}; other lines are questions.
 */
final class CoreChild {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final CoreServer core;

  private CoreChild(CoreServer core) {
    this.core = core;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    long reserve = arguments.length > 1 ? Long.parseLong(arguments[1]) : 8L * 1024 * 1024;
    try {
      var child =
          new CoreChild(
              CoreServer.start(
                  new CoreConfig(
                      folder,
                      folder.resolve("packs"),
                      Seat.TRUSTING,
                      new MemoryPositions(),
                      new CoreConfig.Limits(500, reserve, -1))));
      OUT.println("started " + child.core.applied().state().number());
      child.serve();
    } catch (CoreStartException e) {
      OUT.println("refused " + e.getMessage());
      Runtime.getRuntime().halt(3);
    }
  }

  private void serve() throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var words = List.of(line.split(" ", -1));
      switch (words.getFirst()) {
        case "flood" -> flood(words.get(1), Integer.parseInt(words.get(2)));
        case "close" -> {
          core.close();
          OUT.println("close done");
          Runtime.getRuntime().halt(0);
        }
        default -> OUT.println(line + " " + answer(words));
      }
    }
  }

  private String answer(List<String> words) {
    return switch (words.getFirst()) {
      case "setup" -> {
        Seat.setUp(core);
        yield "done";
      }
      case "state" -> hash();
      case "outcome" -> {
        var id = new CommandId(new SenderId(words.get(1)), Long.parseLong(words.get(2)));
        var reply = Seat.await(core.commandPort().outcome(new PersonId("taker"), id));
        yield reply instanceof Reply.Decided(var record, var repeat)
            ? "" + record.from()
            : reply.toString();
      }
      case "call" -> {
        var seat = new Seat(core.commandPort(), "taker", words.get(1), 0);
        yield Seat.await(seat.submit(City.logCall(null))).toString();
      }
      case "archived" -> {
        Awaitility.await().until(() -> core.status().archiveBehind() == 0);
        yield "done";
      }
      case "status" -> core.status().toString();
      case "time" ->
          core.commandPort().coreTime().toEpochMilli() + " " + Instant.now().toEpochMilli();
      case "order" -> order();
      case "events" -> events();
      default -> throw new IllegalArgumentException(words.getFirst());
    };
  }

  private String order() {
    var taker = new Seat(core.commandPort(), "taker", "order-taker", 0);
    var commander = new Seat(core.commandPort(), "commander", "order-commander", 0);
    var incident = City.created(taker.does(City.create(null)));
    return "" + commander.does(City.orderOf(incident, "E11")).at().toEpochMilli();
  }

  /** Clock steps and repeated or escalated alerts so far, with their times. */
  private String events() {
    var found = new StringBuilder();
    for (var record : core.archive().read(0, 10_000)) {
      for (var event : record.events()) {
        switch (event) {
          case ClockStepped(var stepMillis) -> found.append("step ").append(stepMillis);
          case AssignmentEvent.AlertRepeated _, AssignmentEvent.AlertEscalated _ ->
              found.append("alert ").append(record.at().toEpochMilli());
          default -> {
            continue;
          }
        }
        found.append(';');
      }
    }
    return found.toString();
  }

  private String hash() {
    var applied = core.applied();
    var digest = Chain.sha256().digest(StateCodec.encode(applied.state()));
    return applied.state().number()
        + " "
        + applied.chain().hex()
        + " "
        + HexFormat.of().formatHex(digest);
  }

  private void flood(String sender, int inFlight) {
    for (int i = 0; i < inFlight; i++) {
      var seat = new Seat(core.commandPort(), "taker", sender + "-" + i, 0);
      next(seat);
    }
  }

  private void next(Seat seat) {
    var submission = seat.next(City.logCall(null));
    var _ =
        core.commandPort()
            .submit(submission)
            .thenAccept(
                reply -> {
                  if (reply instanceof Reply.Decided(var record, var repeat)) {
                    var id = submission.id();
                    OUT.println(
                        "acked " + id.sender().value() + " " + id.counter() + " " + record.from());
                    next(seat);
                  } else {
                    OUT.println("flood ended " + reply);
                  }
                });
  }
}
