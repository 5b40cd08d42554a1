package fengsui.standalone;

import fengsui.region.ImportException;
import java.util.stream.Collectors;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind the launcher. Exit codes: 0 done, 1 failed, 2 wrong arguments. */
@Command(
    name = "fengsui",
    description = "119 dispatch and command system of a prefecture.",
    mixinStandardHelpOptions = true,
    subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, PlansCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    int exit = line().execute(args);
    if (exit != RunningCommand.STAYS) {
      System.exit(exit);
    }
  }

  static CommandLine line() {
    var line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::failed);
    return line;
  }

  /** One line, with what to do; of what nobody foresaw the log tells the rest. */
  private static String told(Exception e) {
    var message = e.getMessage() == null ? e.toString() : e.getMessage();
    var line = message.lines().map(String::strip).collect(Collectors.joining(" "));
    boolean isForeseen =
        e instanceof StartException
            || e instanceof ImportException
            || e instanceof IllegalArgumentException;
    return isForeseen
        ? line
        : line + ". The log has the details: " + System.getProperty("fengsui.log", "fengsui.log");
  }

  /** What went wrong in one line for people; the stack stands in the log. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    org.slf4j.LoggerFactory.getLogger(Main.class).error("the command failed", e);
    line.getErr().println("fengsui: " + told(e));
    return e instanceof IllegalArgumentException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
