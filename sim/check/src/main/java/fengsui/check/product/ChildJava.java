package fengsui.check.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the checks in a process of its own, with the options of the product. */
public final class ChildJava {

  private ChildJava() {}

  /**
   * Starts it.
   *
   * @param more JVM options after those of the launcher
   * @param log takes its output
   */
  public static Process start(Class<?> program, List<String> arguments, List<String> more, Path log)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ProductClasspath.plainOptions());
    command.add("-Dfengsui.log=" + log.resolveSibling("child-fengsui.log"));
    command.addAll(more);
    command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), program.getName()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
    return process;
  }
}
