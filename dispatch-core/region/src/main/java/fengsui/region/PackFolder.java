package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.demand.Demand;
import fengsui.roads.file.RoadFileException;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One region as the cores use it: roads mapped into memory, and where the other parts lie.
 * Immutable; what is open stays usable when a newer pack takes its place.
 */
public final class PackFolder {

  public static final String ROADS = "roads.bin";
  public static final String GAZETTEER = "gazetteer";
  public static final String BASEMAP = "basemap.pmtiles";
  public static final String REFERENCE = "reference.json";
  public static final String DEMAND = "demand.bin";

  /** Small file beside the packs of a region that names the hash of the one in force. */
  public static final String CURRENT = "current";

  private static final Set<String> LABELS =
      Arrays.stream(VehicleClass.values())
          .map(PackFolder::labels)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path dir;
  private final PackManifest manifest;
  private final RoadGraph roads;

  private PackFolder(Path dir, PackManifest manifest, RoadGraph roads) {
    this.dir = dir;
    this.manifest = manifest;
    this.roads = roads;
  }

  /**
   * Opens the pack in a folder: checks the manifest, that every file is there with its length, and
   * the road file's own checksums. Hub labels are looked at when they are opened, since roads
   * answer without them. Takes well under 200 ms; {@link #verify()} checks every byte.
   *
   * @throws PackException when the pack cannot be used; the message names the reason
   */
  public static PackFolder open(Path dir) throws IOException {
    var manifest = PackManifest.read(dir);
    for (var file : manifest.files()) {
      if (LABELS.contains(file.path())) {
        continue;
      }
      var path = dir.resolve(file.path());
      if (!Files.isRegularFile(path)) {
        throw new PackException(
            "region pack %s lacks %s; import again".formatted(dir, file.path()));
      }
      if (Files.size(path) != file.bytes()) {
        throw new PackException(
            "region pack %s is damaged: %s has %d bytes, not %d; import again"
                .formatted(dir, file.path(), Files.size(path), file.bytes()));
      }
    }
    try {
      return new PackFolder(dir, manifest, RoadGraph.open(dir.resolve(ROADS)));
    } catch (RoadFileException e) {
      throw new PackException("region pack " + dir + ": " + e.getMessage(), e);
    }
  }

  /**
   * The folder of the pack that is in force for a region; empty when none was ever imported.
   *
   * @param packsDir folder of all regions
   */
  public static Optional<Path> current(Path packsDir, String name) throws IOException {
    var region = packsDir.resolve(requireName(name));
    var current = region.resolve(CURRENT);
    if (!Files.isRegularFile(current)) {
      return Optional.empty();
    }
    var hash = Files.readString(current).strip();
    if (!HASH.matcher(hash).matches()) {
      throw new PackException(current + " does not hold a hash; import again");
    }
    return Optional.of(region.resolve(hash));
  }

  /** The file of a class's hub labels. */
  public static String labels(VehicleClass vehicleClass) {
    return "labels-" + vehicleClass.name().toLowerCase(Locale.ROOT) + ".bin";
  }

  /** Whether a folder of this name may hold a pack. */
  static boolean isHash(String name) {
    return HASH.matcher(name).matches();
  }

  /** Refuses names that are not 1 to 40 of a-z, 0-9 and '-', the first no '-'. */
  static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a region's name must be 1-40 of a-z, 0-9, '-', not beginning with '-': " + name);
    }
    return name;
  }

  /**
   * Reads every byte and compares it with the manifest.
   *
   * @throws PackException names the first file that differs
   */
  public void verify() throws IOException {
    for (var file : manifest.files()) {
      if (!Sha256.of(dir.resolve(file.path())).equals(file.sha256())) {
        throw new PackException(
            "region pack %s is damaged: the content of %s changed; import again"
                .formatted(dir, file.path()));
      }
    }
    if (!PackManifest.hashOf(manifest.files()).equals(manifest.hash())) {
      throw new PackException(
          "region pack " + dir + " is damaged: its hash is wrong; import again");
    }
  }

  public PackManifest manifest() {
    return manifest;
  }

  public RoadGraph roads() {
    return roads;
  }

  /**
   * Maps the hub labels of every class and reads each of their bytes, up to half a second for a
   * large city; roads answer by trees without them.
   *
   * @throws RoadFileException when one cannot be used; the message names the reason
   */
  public Map<VehicleClass, HubLabels> openLabels() throws IOException {
    var labels = new EnumMap<VehicleClass, HubLabels>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      var opened = HubLabels.open(dir.resolve(labels(c)), roads.network());
      opened.verify();
      labels.put(c, opened);
    }
    return labels;
  }

  /** Folder of the gazetteer's index. */
  public Path gazetteer() {
    return dir.resolve(GAZETTEER);
  }

  /** The base map, one PMTiles file. */
  public Path basemap() {
    return dir.resolve(BASEMAP);
  }

  /** Stations, hydrants and hospitals that the extract knows, as a proposal. */
  public Path reference() {
    return dir.resolve(REFERENCE);
  }

  /**
   * Maps the addresses and key premises on the roads, and checks them.
   *
   * @throws RoadFileException when they cannot be used; the message names the reason
   */
  public Demand openDemand() throws IOException {
    return Demand.open(dir.resolve(DEMAND), roads);
  }
}
