package fengsui.check.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product's import command as a child process. */
public final class ImportProcess {

  private ImportProcess() {}

  /**
   * Imports an extract into a data folder.
   *
   * @return seconds from starting the process to its end
   * @throws IOException when it failed, with what it said
   */
  public static double run(Path extract, String region, Path data)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ProductClasspath.launcherOptions());
    command.add("-Dfengsui.log=" + data.resolveSibling("import-fengsui.log"));
    command.addAll(List.of("-cp", ProductClasspath.find(), "fengsui.standalone.Main", "import"));
    command.addAll(List.of(extract.toString(), "--name", region, "--data", data.toString()));
    var log = data.resolveSibling("import.log");
    long begin = System.nanoTime();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the import failed:\n" + Files.readString(log));
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroyForcibly();
    }
  }
}
