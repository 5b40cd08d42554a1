package fengsui.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.region.OsmData;
import fengsui.region.basemap.Basemap;
import fengsui.region.basemap.BasemapImport;
import fengsui.region.reference.ReferenceImport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the gazetteer, the map and the reference of real extracts, and asks what is known. */
class RealExtractsIT {

  @TempDir Path dir;

  private Gazetteer gazetteer(String name) throws IOException {
    GazetteerImport.write(OsmData.file(name, "gazetteer of " + name), dir.resolve("gazetteer"));
    return Gazetteer.open(dir.resolve("gazetteer"));
  }

  @Test
  void streetsNumbersAndCrossingsOfHeidelbergAreFound() throws IOException {
    try (Gazetteer heidelberg = gazetteer("heidelberg.osm.pbf")) {
      var near = new LonLat(8.69, 49.41);
      assertThat(heidelberg.search("plock", near, 5).getFirst().label()).isEqualTo("Plöck");
      assertThat(heidelberg.search("Im Neuenheimer Feld 205", near, 5).getFirst().label())
          .isEqualTo("Im Neuenheimer Feld 205");
      assertThat(heidelberg.search("berliner str × mönchhof", near, 5).getFirst().kind())
          .isEqualTo(PlaceKind.CROSSING);
      assertThat(heidelberg.search("hauptbahnof", near, 5).getFirst().label())
          .contains("Hauptbahnhof");
      assertThat(heidelberg.nearest(near)).isPresent();
    }
  }

  @Test
  void streetsOfPortoAreFoundWithoutTheirAccents() throws IOException {
    try (Gazetteer porto = gazetteer("porto_portugal.osm.pbf")) {
      var near = new LonLat(-8.61, 41.15);
      assertThat(porto.search("santa catarina", near, 5).getFirst().label())
          .isEqualTo("Rua de Santa Catarina");
      assertThat(porto.search("avenida da boavista", near, 5).getFirst().label())
          .isEqualTo("Avenida da Boavista");
    }
  }

  @Test
  void theMapAndTheReferenceOfHeidelbergAreWritten() throws IOException {
    Path pbf = OsmData.file("heidelberg.osm.pbf", "map and reference of heidelberg.osm.pbf");
    BasemapImport.write(pbf, dir.resolve("map.pmtiles"));
    try (Basemap map = Basemap.open(dir.resolve("map.pmtiles"))) {
      assertThat(map.tile(14, 8587, 5596)).isPresent();
    }
    var reference = ReferenceImport.write(pbf, dir.resolve("reference.json"));
    assertThat(reference.stations()).isNotEmpty();
    assertThat(reference.waters()).isNotEmpty();
    assertThat(reference.hospitals()).isNotEmpty();
  }
}
