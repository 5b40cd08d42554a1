package fengsui.standalone;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind the launcher. Exit codes: 0 done, 1 failed, 2 wrong arguments. */
@Command(
    name = "fengsui",
    description = "119 dispatch and command system of a prefecture.",
    mixinStandardHelpOptions = true,
    subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Main::failed);
    int exit = line.execute(args);
    if (exit != RunningCommand.STAYS) {
      System.exit(exit);
    }
  }

  /** What went wrong in one line for people; the stack stands in the log. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    org.slf4j.LoggerFactory.getLogger(Main.class).error("the command failed", e);
    line.getErr().println("fengsui: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    return 1;
  }
}
