package fengsui.check.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.region.roads.RoadImport;
import fengsui.roads.RoadGraph;
import fengsui.roads.file.RoadFileException;
import fengsui.roads.labels.HubLabels;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Extracts by name: those in the folder {@code osm} of {@code FENGSUI_DATA}, or the generated demo
 * region where that is not set.
 */
public final class TestMaps {

  /** What is measured when nothing else is asked for. */
  public static final List<String> DEFAULT = List.of("ny-dimacs.osm.pbf", "porto_portugal.osm.pbf");

  /** The generated region. */
  public static final String DEMO = "bortala.osm.pbf";

  private TestMaps() {}

  /** Whether real extracts are at hand. */
  public static boolean areReal() {
    return !folder().isEmpty();
  }

  private static String folder() {
    return System.getenv().getOrDefault("FENGSUI_DATA", "");
  }

  /** The names that can be used of those that are wanted. */
  public static List<String> usable(List<String> wanted) {
    return areReal() ? wanted : List.of(DEMO);
  }

  /**
   * The extract of this name; the demo region is written into the folder first.
   *
   * @throws IOException when there is none; the message names the file
   */
  public static Path extract(String name, Path work) throws IOException {
    if (name.equals(DEMO)) {
      var extract = work.resolve(DEMO);
      if (!Files.exists(extract)) {
        BortalaMap.write(extract, Bortala.of(BortalaMap.DEMO_SEED));
      }
      return extract;
    }
    var extract = Path.of(folder(), "osm", name);
    if (!Files.isRegularFile(extract)) {
      throw new IOException(
          "there is no extract " + extract + "; set FENGSUI_DATA or name another");
    }
    return extract;
  }

  /**
   * One map's roads with the labels of one class.
   *
   * @param name of the extract
   * @param roadFile the roads.bin
   */
  public record RoadMap(
      String name, Path roadFile, RoadGraph graph, HubLabels labels, VehicleClass vehicleClass) {}

  /**
   * Opens roads and labels of an extract; made first unless the folder has them of this version.
   */
  public static RoadMap open(String name, VehicleClass c, Path work) throws IOException {
    var roadFile = work.resolve(name + ".roads.bin");
    var labelFile = work.resolve(name + "." + c + ".labels.bin");
    if (!Files.exists(roadFile)) {
      RoadImport.write(extract(name, work), roadFile);
      Files.deleteIfExists(labelFile);
    }
    var graph = RoadGraph.open(roadFile);
    return new RoadMap(name, roadFile, graph, labels(labelFile, graph, c), c);
  }

  /** Those in the file, unless it is not there or of another version. */
  private static HubLabels labels(Path file, RoadGraph graph, VehicleClass c) throws IOException {
    if (Files.exists(file)) {
      try {
        return HubLabels.open(file, graph.network());
      } catch (RoadFileException _) {
        Files.delete(file);
      }
    }
    graph.writeLabels(file, c);
    return HubLabels.open(file, graph.network());
  }
}
