package fengsui.standalone;

import fengsui.domain.plan.PlanCheck;
import fengsui.protocol.plans.PlanDocument;
import fengsui.protocol.plans.PlanYaml;
import fengsui.protocol.wire.WireException;
import fengsui.town.force.BortalaForce;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Response plans as a document, without a running service. */
@Command(
    name = "plans",
    mixinStandardHelpOptions = true,
    description =
        "Checks response plans in a YAML file, or writes those of the demo region into one.")
final class PlansCommand {

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Says what is wrong with a file, with its lines. Areas are not looked up.")
  int check(@Parameters(paramLabel = "FILE", description = "the document") Path file)
      throws IOException {
    var document = read(file);
    var errors = PlanCheck.errors(document.set(), area -> true);
    for (var error : errors) {
      RunningCommand.say(file + ":" + document.lineOf(error) + ": " + error.message());
    }
    var set = document.set();
    RunningCommand.say(
        "%s plans, %s formations, %s level rules; %s"
            .formatted(
                set.plans().size(),
                set.formations().size(),
                set.levelRules().size(),
                errors.isEmpty() ? "no errors" : errors.size() + " errors"));
    return errors.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "example",
      mixinStandardHelpOptions = true,
      description = "Writes the plans of the demo region, to begin from.")
  int example(@Parameters(paramLabel = "FILE", description = "the document to write") Path file)
      throws IOException {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already; name another file");
    }
    var set = BortalaForce.of(Bortala.of(BortalaMap.DEMO_SEED)).planSet();
    Files.writeString(file, PlanYaml.write(set));
    RunningCommand.say(set.plans().size() + " plans are in " + file);
    return 0;
  }

  private static PlanDocument read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is no file");
    }
    if (Files.size(file) > 4L * PlanYaml.CHARS_MAX) {
      throw new IllegalArgumentException(
          file + " must have at most " + PlanYaml.CHARS_MAX + " characters");
    }
    try {
      return PlanYaml.read(Files.readString(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + " must be UTF-8", e);
    } catch (WireException e) {
      throw new IllegalArgumentException(file + ": " + e.field() + " " + e.getMessage(), e);
    }
  }
}
