package fengsui.check.bench;

import fengsui.check.load.Latency;
import fengsui.check.load.Ledger;
import fengsui.check.load.LoopClients;
import fengsui.check.product.Ports;
import fengsui.check.product.ProductProcess;
import fengsui.check.proof.ArchiveProof;
import fengsui.check.proof.FreshLook;
import fengsui.check.town.CheckTown;
import fengsui.check.town.PrepareTown;
import fengsui.check.town.TownSize;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.HdrHistogram.Histogram;

/**
 * The whole loop under load, as clients see it: calls, plans, orders, phones, statuses and consoles
 * of the built product in a process of its own. At the end the plug is pulled while the load goes
 * on, the product starts again, and everything that was acknowledged is looked for: in the record
 * that a seat reads, in a fresh console, and in one pass over the whole archive.
 */
public final class LoopBench implements Benchmark {
  private static final double NANOS_PER_MILLI = 1e6;

  private final LoopOptions options;

  LoopBench(LoopOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    var kept = options.work();
    var work = kept == null ? Files.createTempDirectory("fengsui-loop") : kept;
    Files.createDirectories(work);
    var data = Files.createTempDirectory(work, "run").resolve("data");
    try {
      return run(data, work.resolve("packs"));
    } finally {
      Folders.delete(kept == null ? work : data);
    }
  }

  private Map<String, Double> run(Path data, Path packs) throws Exception {
    Say.line("Preparing the region and a force of 500 units");
    prepare(data, packs);
    var town = CheckTown.read(data);
    var ports = Ports.free();
    var figures = new LinkedHashMap<String, Double>();
    Ledger ledger;
    double startupSeconds;
    double residentMegabytes;
    try (var product = ProductProcess.start(data, CheckTown.REGION, ports, options.jvmOptions())) {
      startupSeconds = product.awaitFirstPage();
      Say.line("Started in %.2f s; %d incidents/s".formatted(startupSeconds, options.perSecond()));
      try (var clients = new LoopClients(town, ports)) {
        ledger = clients.ledger();
        clients.connect().join();
        clients.drive(options.perSecond(), options.warmUpSeconds(), options.seconds()).join();
        residentMegabytes = product.residentMegabytes();
        product.kill();
      }
    }
    Say.line("Killed under load; starting again to look for what was acknowledged");
    int lost = lookAgain(data, ports, town, ledger);
    var proof = ArchiveProof.of(data);
    lost += proof.missing(ledger.acknowledged()) + proof.gaps();
    ledger.latencies().forEach((of, nanos) -> put(figures, of, nanos));
    figures.put("incidents_per_s", (double) ledger.closedWhileMeasured() / options.seconds());
    figures.put("acked", (double) ledger.acknowledged().size());
    figures.put("lost", (double) lost);
    figures.put("double_assigned", (double) proof.doubleAssigned());
    figures.put("done_twice", (double) proof.doneTwice());
    figures.put("orders_with_taken_units", (double) ledger.ordersWithTakenUnits());
    figures.put("incidents_short_of_force", (double) ledger.incidentsShortOfForce());
    figures.put("problems", (double) ledger.problems());
    figures.put("rss_mb", residentMegabytes);
    figures.put("startup_s", startupSeconds);
    return figures;
  }

  private static void put(Map<String, Double> figures, Latency of, Histogram nanos) {
    var name = of.name().toLowerCase(Locale.ROOT);
    figures.put(name + "_p50_ms", nanos.getValueAtPercentile(50) / NANOS_PER_MILLI);
    figures.put(name + "_p99_ms", nanos.getValueAtPercentile(99) / NANOS_PER_MILLI);
  }

  /** In a process of its own, so that this one stays small. */
  private static void prepare(Path data, Path packs) throws IOException, InterruptedException {
    var size = TownSize.LOOP;
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Dfengsui.log=" + data.resolveSibling("prepare-fengsui.log"),
            "-cp",
            System.getProperty("java.class.path", ""),
            PrepareTown.class.getName(),
            data.toString(),
            packs.toString(),
            Integer.toString(size.crews()),
            Integer.toString(size.others()),
            Integer.toString(size.seats()));
    var log = data.resolveSibling("prepare.log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException("the town could not be prepared:\n" + Files.readString(log));
    }
  }

  /** How many acknowledged commands and states a fresh seat does not find. */
  private static int lookAgain(Path data, Ports ports, CheckTown town, Ledger ledger)
      throws Exception {
    try (var again = ProductProcess.start(data, CheckTown.REGION, ports, List.of());
        var http = HttpClient.newHttpClient()) {
      again.awaitFirstPage();
      var look = new FreshLook(http, ports.console(), town.seats().getFirst());
      var open = look.openIncidents();
      var wrong = new TreeSet<String>();
      ledger.closed().stream().filter(open::contains).forEach(wrong::add);
      var found = new TreeSet<String>();
      for (var incident : ledger.incidents()) {
        found.addAll(look.timeline(incident));
      }
      for (var id : ledger.acknowledged()) {
        var key = id.sender().value() + "/" + id.counter();
        if (!found.contains(key) && !ledger.calls().contains(id)) {
          wrong.add(key);
        }
      }
      wrong.stream().limit(10).forEach(w -> Say.line("lost: " + w));
      return wrong.size();
    }
  }
}
