package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import fengsui.region.basemap.BasemapImport;
import fengsui.region.demand.DemandImport;
import fengsui.region.gazetteer.GazetteerImport;
import fengsui.region.osm.OsmFormatException;
import fengsui.region.reference.ReferenceImport;
import fengsui.region.roads.NoRoadsException;
import fengsui.region.roads.RoadImport;
import fengsui.roads.RoadGraph;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an OpenStreetMap extract into a region pack.
 *
 * <p>The pack is made in a folder beside its place, synced, renamed to its hash, and only then
 * named in {@link PackFolder#CURRENT} by one atomic rename. Whatever fails before leaves the old
 * pack in force. No pack is deleted: a running core uses the one that it activated, see {@link
 * OldPacks}.
 */
public final class RegionImport {

  private static final String UNFINISHED = ".import-";

  /** File beside the packs of a region that is locked while they change. */
  static final String LOCK = ".lock";

  private final Path pbf;
  private final String name;
  private final Path region;
  private final Progress progress;
  private final long begin = System.nanoTime();

  private RegionImport(Path pbf, String name, Path packsDir, Progress progress) {
    this.pbf = pbf;
    this.name = name;
    this.region = packsDir.resolve(name);
    this.progress = progress;
  }

  /**
   * Imports an extract and puts the pack in force.
   *
   * @param name of the region, 1 to 40 of a-z, 0-9 and '-'
   * @param packsDir folder of all regions; made when missing
   * @return the folder of the new pack
   * @throws ImportException with the reason and what to do; nothing was changed
   */
  public static Path run(Path pbf, String name, Path packsDir, Progress progress)
      throws ImportException {
    try {
      PackFolder.requireName(name);
    } catch (IllegalArgumentException e) {
      throw new ImportException(String.valueOf(e.getMessage()), e);
    }
    try {
      return new RegionImport(pbf, name, packsDir, progress).runLocked();
    } catch (OsmFormatException | NoRoadsException e) {
      throw new ImportException(String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Content that no reader took for damage: a latitude of 95 degrees, too many nodes.
      throw new ImportException(
          "%s cannot be made into a pack: %s. Use another extract."
              .formatted(pbf.getFileName(), e.getMessage()),
          e);
    } catch (OutOfMemoryError e) {
      // An import is a process of its own, and all that it holds is let go here.
      throw new ImportException(
          ("%s is too large for the %d MB of memory that this import has. Cut out the region first,"
                  + " for example with osmium extract.")
              .formatted(pbf.getFileName(), Runtime.getRuntime().maxMemory() >> 20),
          e);
    } catch (IOException e) {
      throw new ImportException(
          "the pack could not be made: %s. Check that %s can be written and has room."
              .formatted(reason(e), packsDir.toAbsolutePath()),
          e);
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
  }

  private Path runLocked() throws IOException, ImportException {
    Files.createDirectories(region);
    try (var channel =
            FileChannel.open(
                region.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw running();
      }
      deleteUnfinished();
      return make();
    } catch (OverlappingFileLockException e) {
      throw running();
    }
  }

  private ImportException running() {
    return new ImportException(
        "another import of " + name + " is running. Wait until it ends, then try again.");
  }

  /** What a killed import left behind. */
  private void deleteUnfinished() throws IOException {
    List<Path> left;
    try (var entries = Files.list(region)) {
      left = entries.filter(p -> p.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
    for (var path : left) {
      Disk.delete(path);
    }
  }

  private Path make() throws IOException {
    var dir = Files.createTempDirectory(region, UNFINISHED);
    try {
      var manifest = fill(dir);
      say("syncing");
      Disk.sync(dir);
      var pack = region.resolve(manifest.hash());
      if (isWhole(pack)) {
        say("the same content is already there");
      } else {
        replace(pack, dir);
      }
      putInForce(manifest.hash());
      say("pack " + manifest.hash().substring(0, 12) + " of " + name + " is in force");
      return pack;
    } finally {
      Disk.delete(dir);
    }
  }

  /** False when there is none, or one that was damaged since; whoever has that imports again. */
  private static boolean isWhole(Path pack) {
    if (!Files.exists(pack)) {
      return false;
    }
    try {
      PackFolder.open(pack).verify();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Puts the new folder where the pack belongs; a damaged one goes, even while somebody reads. */
  private void replace(Path pack, Path dir) throws IOException {
    if (Files.exists(pack)) {
      say("the pack that was there is damaged; it is replaced");
      var damaged = region.resolve(UNFINISHED + "damaged");
      Disk.move(pack, damaged);
      Disk.move(dir, pack);
      Disk.delete(damaged);
    } else {
      Disk.move(dir, pack);
    }
  }

  private PackManifest fill(Path dir) throws IOException {
    say("roads");
    var counts = RoadImport.write(pbf, dir.resolve(PackFolder.ROADS));
    say(
        "roads: %,d ways, %,d nodes, %,d edges"
            .formatted(counts.ways(), counts.nodes(), counts.edges()));
    if (counts.nodesMissing() > 0) {
      say(
          "%,d nodes lie outside the extract; their roads end there"
              .formatted(counts.nodesMissing()));
    }
    try (var labels = LabelsImport.start(dir)) {
      say("gazetteer");
      GazetteerImport.write(pbf, dir.resolve(PackFolder.GAZETTEER));
      say("base map");
      BasemapImport.write(pbf, dir.resolve(PackFolder.BASEMAP));
      say("reference data");
      ReferenceImport.write(pbf, dir.resolve(PackFolder.REFERENCE));
      say("addresses and key premises on the roads");
      DemandImport.write(
          pbf, RoadGraph.open(dir.resolve(PackFolder.ROADS)), dir.resolve(PackFolder.DEMAND));
      say("hub labels");
      labels.await();
    }
    say("hashes");
    var manifest = manifest(dir);
    Files.write(dir.resolve(PackManifest.FILE_NAME), manifest.toJson());
    return manifest;
  }

  private PackManifest manifest(Path dir) throws IOException {
    var files = new ArrayList<PackManifest.PackedFile>();
    for (var file : Disk.files(dir)) {
      var path = dir.relativize(file).toString().replace('\\', '/');
      files.add(new PackManifest.PackedFile(path, Files.size(file), Sha256.of(file)));
    }
    var roads = RoadGraph.open(dir.resolve(PackFolder.ROADS));
    var sw = roads.southWest();
    var ne = roads.northEast();
    return new PackManifest(
        PackManifest.FORMAT,
        name,
        PackManifest.hashOf(files),
        pbf.getFileName().toString(),
        new PackManifest.Bounds(sw.lon(), sw.lat(), ne.lon(), ne.lat()),
        new PackManifest.Counts(
            roads.nodeCount(),
            roads.edgeCount(),
            Stream.of(VehicleClass.values())
                .collect(Collectors.toMap(Function.identity(), roads::arcCount))),
        files);
  }

  private void putInForce(String hash) throws IOException {
    var next = region.resolve(UNFINISHED + PackFolder.CURRENT);
    Files.writeString(next, hash + "\n");
    Disk.syncOne(next);
    Files.move(
        next,
        region.resolve(PackFolder.CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Disk.syncOne(region);
  }

  private void say(String text) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    progress.line("%5.1f s  %s".formatted(seconds, text));
  }
}
