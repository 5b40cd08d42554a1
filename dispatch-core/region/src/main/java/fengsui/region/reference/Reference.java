package fengsui.region.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an extract proposes as reference data; a person accepts it or not.
 *
 * @param version the form of the file, {@link #VERSION}
 */
public record Reference(
    int version,
    List<FoundStation> stations,
    List<FoundWater> waters,
    List<FoundHospital> hospitals) {

  /** The form that this code writes and reads. */
  public static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Reference {
    stations = List.copyOf(stations);
    waters = List.copyOf(waters);
    hospitals = List.copyOf(hospitals);
  }

  /**
   * Reads what {@link ReferenceImport} wrote.
   *
   * @throws IOException if the file is missing, damaged or of another version
   */
  public static Reference read(Path file) throws IOException {
    Reference read;
    try {
      read = JSON.readValue(Files.readAllBytes(file), Reference.class);
    } catch (JacksonException e) {
      throw new IOException(
          file.getFileName() + " is not reference data: " + e.getOriginalMessage(), e);
    }
    if (read.version() != VERSION) {
      throw new IOException(
          file.getFileName() + " has version " + read.version() + ", not " + VERSION);
    }
    return read;
  }

  void write(Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(this));
  }
}
