package fengsui.check.bench;

import fengsui.check.product.ImportProcess;
import fengsui.check.product.OperatorMetric;
import fengsui.check.product.Ports;
import fengsui.check.product.ProductProcess;
import fengsui.check.roads.TestMaps;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Extracts made into region packs by the product's own command in a process of its own, and the
 * packs opened by the service in fresh processes.
 */
final class ImportBench implements Benchmark {
  private static final String REGION = "bench";
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final double MILLIS_PER_SECOND = 1_000;

  private final ImportOptions options;
  private final Worst worst = new Worst();

  ImportBench(ImportOptions options) {
    this.options = options;
  }

  @Override
  public Map<String, Double> run() throws Exception {
    var work = Files.createTempDirectory("fengsui-import");
    try {
      if (!TestMaps.areReal()) {
        Say.line("FENGSUI_DATA is not set: measured on the generated demo region");
      }
      for (var name : TestMaps.usable(options.maps())) {
        measure(name, Files.createDirectory(work.resolve(name)));
      }
      return worst.figures();
    } finally {
      Folders.delete(work);
    }
  }

  private void measure(String name, Path work) throws Exception {
    Say.line(name + ": import");
    var data = work.resolve("data");
    var extract = TestMaps.extract(name, work);
    double seconds = ImportProcess.run(extract, REGION, data);
    worst.most("import_s", name, seconds);
    var pack = PackFolder.current(data.resolve("packs"), REGION).orElseThrow();
    long bytes = 0;
    for (var c : VehicleClass.values()) {
      bytes += Files.size(pack.resolve(PackFolder.labels(c)));
    }
    worst.most("labels_mb", name, bytes / BYTES_PER_MEGABYTE);
    Say.line(name + ": open");
    var opens = new ArrayList<Double>();
    for (int i = 0; i < options.opens(); i++) {
      opens.add(openSeconds(data));
    }
    opens.sort(null);
    worst.most("open_ms", name, opens.get(opens.size() / 2) * MILLIS_PER_SECOND);
    worst.most("open_max_ms", name, opens.getLast() * MILLIS_PER_SECOND);
  }

  private static double openSeconds(Path data) throws IOException, InterruptedException {
    try (var product = ProductProcess.start(data, REGION, Ports.free(), List.of())) {
      product.awaitFirstPage();
      return OperatorMetric.read(product.ports(), "fengsui_pack_open_seconds");
    }
  }
}
