package fengsui.standalone;

import fengsui.domain.Author;
import fengsui.town.exercise.ExerciseBook;
import fengsui.town.exercise.ExerciseRunner;
import fengsui.town.life.TownPace;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the Bortala demo on loopback. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs the demo region Bortala with virtual callers and crews, on loopback only.")
final class DemoCommand extends RunningCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      defaultValue = "data/demo",
      description = "folder of everything the demo keeps (${DEFAULT-VALUE})")
  Path data = Path.of("data/demo");

  @Option(
      names = "--calls-per-hour",
      defaultValue = "40",
      description = "virtual calls in an hour, 0 to 3600 (${DEFAULT-VALUE})")
  int callsPerHour;

  @Option(
      names = "--time-factor",
      defaultValue = "1",
      description = "how much faster than life crews drive and work, 1 to 60 (${DEFAULT-VALUE})")
  int timeFactor;

  @Option(
      names = "--crew-habits",
      defaultValue = "100",
      description =
          "how far crews turn out and drive otherwise than is foretold before anything was learned,"
              + " 0 to 100 per cent (${DEFAULT-VALUE})")
  int crewHabits;

  @Option(
      names = "--seed",
      defaultValue = "" + BortalaMap.DEMO_SEED,
      description = "seed of the virtual people (${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      completionCandidates = Exercises.class,
      description = "start this exercise once the demo is ready: ${COMPLETION-CANDIDATES}")
  @Nullable String exercise;

  /** Ids of the exercises of the demo region, for the help text. */
  static final class Exercises extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Exercises() {
      super(ExerciseBook.ids());
    }
  }

  @Override
  public Integer call() throws StartException {
    if (exercise != null && !ExerciseBook.ids().contains(exercise)) {
      throw new IllegalArgumentException(
          "--exercise must be one of " + ExerciseBook.ids() + ": " + exercise);
    }
    var pace = new TownPace(callsPerHour, timeFactor, crewHabits);
    var config = config(data, "127.0.0.1", Demo.REGION);
    Standalone.requirePorts(config);
    Demo.prepareRegion(config, line -> say("  " + line));
    var region = Bortala.of(BortalaMap.DEMO_SEED);
    var service = Standalone.start(config);
    closeAtEnd(service);
    Demo.defineForce(service, region, line -> say("  " + line));
    var passwords = Demo.openSeats(service);
    var town = Demo.live(service, region, pace, seed);
    closeAtEnd(town);
    var exercises = ExerciseRunner.of(town, ExerciseBook.all());
    service.offer(exercises);
    tell(service, passwords);
    if (exercise != null) {
      begin(exercises, exercise);
    }
    return STAYS;
  }

  private static void begin(ExerciseRunner exercises, String id) {
    var answer = exercises.start(id, Author.SYSTEM_PERSON).join();
    say(
        answer.done()
            ? "Exercise " + answer.state().name() + " is running; every screen says so."
            : "The exercise was not started: " + answer.why() + ".");
  }

  private static void tell(Standalone service, Map<String, String> passwords) {
    say("");
    say("Fengsui demo is ready. Console: http://localhost:" + service.consolePort() + "/");
    passwords.forEach((name, password) -> say("  %-12s %s".formatted(name, password)));
    say("Phone (crew 水罐 01 of the first station; the code is good once, for 10 minutes):");
    say("  http://localhost:" + service.phonePort() + "/#code=" + Demo.pairingCode(service));
    say("The passwords are made anew at every start. Ctrl+C ends the demo; its data stay.");
  }
}
