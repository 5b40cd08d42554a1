package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * pack.json: what a pack holds.
 *
 * @param format {@link #FORMAT}
 * @param name the region's name
 * @param hash SHA-256, in hex, over one line "sha256 bytes path" per file, sorted by path
 * @param createdFrom file name of the extract
 * @param bounds west, south, east, north of all roads, in degrees
 * @param counts sizes of the road network
 * @param files every file of the pack but this one, sorted by path
 */
public record PackManifest(
    int format,
    String name,
    String hash,
    String createdFrom,
    Bounds bounds,
    Counts counts,
    List<PackedFile> files) {

  /** Packs of another format are refused; import again. */
  public static final int FORMAT = 4;

  public static final String FILE_NAME = "pack.json";

  /** A pack has a few dozen files; more is not a pack. */
  static final int FILES_MAX = 10_000;

  /** A manifest of {@link #FILES_MAX} files fits. */
  static final long BYTES_MAX = 4L << 20;

  /** A box in degrees. */
  public record Bounds(double west, double south, double east, double north) {}

  /**
   * Sizes of the road network.
   *
   * @param roadArcs directed edges that each class may drive
   */
  public record Counts(int roadNodes, int roadEdges, Map<VehicleClass, Integer> roadArcs) {
    public Counts {
      roadArcs = Map.copyOf(roadArcs);
    }
  }

  /**
   * One file of a pack.
   *
   * @param path below the pack's folder, with slashes
   */
  public record PackedFile(String path, long bytes, String sha256) {
    public PackedFile {
      // A pack may come from another machine; no name in it may lead out of its folder.
      if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
        throw new IllegalArgumentException("path leaves the pack: " + path);
      }
    }
  }

  public PackManifest {
    if (files.size() > FILES_MAX) {
      throw new IllegalArgumentException("a pack has at most " + FILES_MAX + " files");
    }
    files = List.copyOf(files);
  }

  byte[] toJson() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  static PackManifest read(Path dir) throws IOException {
    var file = dir.resolve(FILE_NAME);
    if (!Files.isRegularFile(file)) {
      throw new PackException("there is no region pack at " + dir + ": it has no " + FILE_NAME);
    }
    if (Files.size(file) > BYTES_MAX) {
      throw new PackException(file + " is larger than " + BYTES_MAX + " bytes; import again");
    }
    try {
      var reader = ManifestReader.of(Files.readAllBytes(file));
      if (reader.format() != FORMAT) {
        throw new PackException(
            "%s has format %d, this program reads %d; import again"
                .formatted(file, reader.format(), FORMAT));
      }
      return reader.manifest();
    } catch (JacksonException | IllegalArgumentException e) {
      throw new PackException(file + " is damaged and cannot be read; import again", e);
    }
  }

  /** The hash that the files give. */
  static String hashOf(List<PackedFile> files) {
    var digest = Sha256.digest();
    for (var file : files) {
      var line = file.sha256() + " " + file.bytes() + " " + file.path() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return Sha256.hex(digest);
  }
}
