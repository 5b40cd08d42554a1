package fengsui.standalone;

import fengsui.region.ImportException;
import fengsui.region.RegionImport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns an OpenStreetMap extract into a region pack. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Turns an OpenStreetMap extract (.osm.pbf) into a region pack: roads, addresses, base map, proposals.")
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the extract")
  Path file = Path.of("");

  @Option(
      names = "--name",
      required = true,
      description = "the region's name, 1-40 of a-z, 0-9, '-'")
  String name = "";

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "data folder of the service (${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Override
  public Integer call() throws ImportException {
    var pack =
        RegionImport.run(
            file, name, data.resolve("packs"), line -> RunningCommand.say("  " + line));
    RunningCommand.say(
        "Region pack "
            + pack
            + " is made. A service with --region "
            + name
            + " uses it from its next start.");
    return 0;
  }
}
