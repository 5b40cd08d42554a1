package fengsui.check.town;

import fengsui.domain.Command;
import fengsui.domain.DeviceId;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitDefinition;
import fengsui.protocol.Reply;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.standalone.Standalone;
import fengsui.standalone.StandaloneConfig;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import fengsui.town.map.PremisesSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the region pack, defines the force and opens the sessions in an empty data folder, and
 * writes down for the driver who there is. It runs the product's own parts, so what it leaves is
 * what an administrator would leave.
 */
public final class PrepareTown {
  private static final int IN_FLIGHT_MAX = 500;

  private PrepareTown() {}

  /**
   * Prepares the folder; its parent must exist.
   *
   * @param packs where a pack may be there already from an earlier preparation, and is left for the
   *     next; null for a town without roads, in which nothing is recommended
   */
  public static void run(Path data, @Nullable Path packs, TownSize size) throws Exception {
    var region = Bortala.of(BortalaMap.DEMO_SEED);
    Files.createDirectories(data);
    if (packs != null) {
      importOnce(packs);
      Files.createSymbolicLink(data.resolve("packs"), packs.toAbsolutePath());
    }
    var force = new CheckForce(region, size);
    var config =
        new StandaloneConfig(data.toAbsolutePath(), "127.0.0.1", 0, 0, 0, CheckTown.REGION);
    try (var service = Standalone.start(config)) {
      define(service, force.commands());
      town(service, region, force).write(data);
    }
  }

  private static void importOnce(Path packs) throws Exception {
    Files.createDirectories(packs);
    if (PackFolder.current(packs, CheckTown.REGION).isEmpty()) {
      var extract = packs.resolve(CheckTown.REGION + ".osm.pbf");
      BortalaMap.write(extract, BortalaMap.DEMO_SEED);
      RegionImport.run(extract, CheckTown.REGION, packs, _ -> {});
    }
  }

  private static void define(Standalone service, List<Command> commands) {
    var waiting = new ArrayList<CompletableFuture<Reply>>();
    for (var command : commands) {
      waiting.add(service.core().setUp((ReferenceCommand) command));
      if (waiting.size() == IN_FLIGHT_MAX) {
        waiting.forEach(PrepareTown::check);
        waiting.clear();
      }
    }
    waiting.forEach(PrepareTown::check);
  }

  private static void check(CompletableFuture<Reply> answer) {
    if (!(answer.join() instanceof Reply.Decided(var record, var repeat))
        || record.rejection() != null) {
      throw new IllegalStateException("the force was refused: " + answer.join());
    }
  }

  private static CheckTown town(Standalone service, Bortala region, CheckForce force) {
    var places = region.premises().stream().map(PremisesSite::at).toList();
    var seats =
        force.seats().stream()
            .map(
                person -> {
                  var device = new DeviceId("check-" + person.value());
                  return new CheckTown.Seat(
                      person.value(), service.tokens().start(person, device).token());
                })
            .toList();
    return new CheckTown(
        places, crews(service, force, force.crews()), crews(service, force, force.others()), seats);
  }

  private static List<CheckTown.Crew> crews(
      Standalone service, CheckForce force, List<UnitDefinition> units) {
    return units.stream()
        .map(
            unit -> {
              var person = CheckForce.crewOf(unit);
              var device = new DeviceId("phone-" + unit.id().value());
              return new CheckTown.Crew(
                  unit.id().value(),
                  force.station(unit).place(),
                  service.tokens().start(person, device).token());
            })
        .toList();
  }

  /** The folder, the packs' folder, then how many crews, others and seats. */
  public static void main(String[] args) throws Exception {
    var size =
        new TownSize(
            Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    run(Path.of(args[0]), Path.of(args[1]), size);
    System.exit(0);
  }
}
