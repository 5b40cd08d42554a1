package fengsui.region.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.region.osm.TestPbf;
import io.tileverse.pmtiles.PMTilesReader;
import io.tileverse.tiling.pyramid.TileIndex;
import io.tileverse.vectortile.model.VectorTile;
import io.tileverse.vectortile.mvt.VectorTileCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasemapImportTest {

  @TempDir Path dir;

  private Path pbf;

  @BeforeEach
  void writeTown() throws IOException {
    var town = new TestPbf();
    town.node(82.07, 44.90, "place", "city", "name", "博乐市", "population", "250000");
    town.line(
        new double[] {82.00, 44.90, 82.05, 44.901, 82.15, 44.90},
        "highway",
        "primary",
        "name",
        "北京路",
        "ref",
        "S205",
        "bridge",
        "yes");
    town.line(new double[] {82.06, 44.88, 82.06, 44.92}, "highway", "residential", "name", "小巷");
    town.box(82.0695, 44.9005, 82.0705, 44.9010, "building", "hospital", "building:levels", "6");
    town.box(82.02, 44.86, 82.04, 44.88, "landuse", "industrial", "name", "工业园");
    drawLake(town);
    drawBorder(town);
    pbf = town.write(dir.resolve("town.osm.pbf"));
  }

  private static void drawLake(TestPbf town) {
    long south = town.node(81.0, 44.5);
    long north = town.node(81.4, 44.7);
    long a = town.way(new long[] {south, town.node(81.4, 44.5), north}, "boundary", "x");
    long b = town.way(new long[] {south, town.node(81.0, 44.7), north}, "boundary", "x");
    long island = town.box(81.15, 44.55, 81.25, 44.65);
    town.relation(
        new long[] {a, b, island},
        List.of("outer", "outer", "inner"),
        "type",
        "multipolygon",
        "natural",
        "water",
        "name",
        "赛里木湖");
  }

  private static void drawBorder(TestPbf town) {
    long border = town.line(new double[] {81.9, 44.8, 82.3, 44.8}, "note", "border");
    town.relation(
        new long[] {border},
        List.of("outer"),
        "type",
        "boundary",
        "boundary",
        "administrative",
        "admin_level",
        "6");
  }

  private Path drawn() throws IOException {
    Path file = dir.resolve("map.pmtiles");
    BasemapImport.write(pbf, file);
    return file;
  }

  private static VectorTile tile(Path file, int zoom, double lon, double lat) throws IOException {
    int x = (int) ((lon + 180) / 360 * (1 << zoom));
    double merc = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    int y = (int) ((1 - merc / Math.PI) / 2 * (1 << zoom));
    try (Basemap map = Basemap.open(file)) {
      return new VectorTileCodec().decode(map.tile(zoom, x, y).orElseThrow());
    }
  }

  private static VectorTile.Layer.Feature only(VectorTile tile, String layer) {
    List<VectorTile.Layer.Feature> features =
        tile.getLayer(layer).orElseThrow().getFeatures().toList();
    assertThat(features).hasSize(1);
    return features.getFirst();
  }

  @Test
  void theLastZoomShowsRoadsAndBuildingsWithTheirNames() throws IOException {
    VectorTile tile = tile(drawn(), 14, 82.07, 44.9007);

    assertThat(only(tile, "roads").getAttributes())
        .containsEntry("class", "primary")
        .containsEntry("name", "北京路")
        .containsEntry("ref", "S205")
        .containsEntry("bridge", 1L);
    assertThat(only(tile, "buildings").getAttributes())
        .containsEntry("class", "public")
        .containsEntry("levels", 6L);
    assertThat(only(tile, "buildings").getGeometry().isValid()).isTrue();
  }

  @Test
  void lowZoomsShowTownsBordersAndTheLakeWithItsIsland() throws IOException {
    Path file = drawn();
    VectorTile far = tile(file, 7, 82.07, 44.9);
    assertThat(only(far, "places").getAttributes())
        .containsEntry("kind", "city")
        .containsEntry("name", "博乐市")
        .containsEntry("population", 250000L);
    assertThat(only(far, "boundaries").getAttributes()).containsEntry("admin_level", 6L);
    assertThat(far.getLayer("buildings")).isEmpty();

    VectorTile.Layer.Feature lake = only(tile(file, 8, 81.2, 44.6), "water");
    double box = lake.getGeometry().getEnvelopeInternal().getArea();
    assertThat(lake.getGeometry().isValid()).isTrue();
    assertThat(lake.getGeometry().getArea() / box).isBetween(0.85, 0.9);
  }

  @Test
  void geometryStaysWithinTheTileAndItsBuffer() throws IOException {
    Path file = drawn();
    try (var reader = new PMTilesReader(file)) {
      for (TileIndex index : reader.getTileIndices().toList()) {
        var bytes = reader.getTile(index).orElseThrow();
        new VectorTileCodec()
            .decode(bytes)
            .getFeatures()
            .forEach(
                feature -> {
                  var box = feature.getGeometry().getEnvelopeInternal();
                  assertThat(Math.min(box.getMinX(), box.getMinY())).isGreaterThanOrEqualTo(-80);
                  assertThat(Math.max(box.getMaxX(), box.getMaxY())).isLessThanOrEqualTo(4176);
                });
      }
      assertThat(reader.getHeader().minZoom()).isEqualTo((byte) 5);
      assertThat(reader.getHeader().maxZoom()).isEqualTo((byte) 14);
      assertThat(reader.getHeader().minLon()).isBetween(80.999, 81.001);
      assertThat(reader.getMetadata().vectorLayers()).hasSize(6);
    }
  }

  @Test
  void aLeftOutsideTileIsEmpty() throws IOException {
    try (Basemap map = Basemap.open(drawn())) {
      assertThat(map.tile(14, 0, 0)).isEmpty();
      assertThat(map.tile(99, 0, 0)).isEmpty();
      assertThat(map.tile(5, -1, 0)).isEmpty();
    }
  }

  @Test
  void theSameExtractGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(drawn());
    byte[] second = Files.readAllBytes(drawn());

    assertThat(second).isEqualTo(first);
    try (var left = Files.list(dir)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("town.osm.pbf", "map.pmtiles");
    }
  }

  @Test
  void manyTilesNeedLeafDirectoriesAndAreAllFound() throws IOException {
    var wide = new TestPbf();
    var random = new Random(7);
    for (int i = 0; i < 12_000; i++) {
      double lon = 80 + 5 * random.nextDouble();
      double lat = 43 + 3 * random.nextDouble();
      wide.line(new double[] {lon, lat, lon + 0.01, lat + 0.01}, "highway", "residential");
    }
    Path file = dir.resolve("wide.pmtiles");
    BasemapImport.write(wide.write(dir.resolve("wide.osm.pbf")), file);

    try (var reader = new PMTilesReader(file)) {
      assertThat(reader.getHeader().leafDirsBytes()).isPositive();
      List<TileIndex> all = reader.getTileIndices().toList();
      assertThat(all).hasSizeGreaterThan(20_000);
      for (int i = 0; i < all.size(); i += 97) {
        assertThat(reader.getTile(all.get(i))).isPresent();
      }
    }
  }

  @Test
  void theHilbertCurveIsItsOwnInverse() {
    for (int zoom = 0; zoom <= 6; zoom++) {
      for (int x = 0; x < 1 << zoom; x++) {
        for (int y = 0; y < 1 << zoom; y++) {
          long at = TileGrid.hilbert(zoom, x, y);
          assertThat(at).isBetween(0L, (1L << (2 * zoom)) - 1);
          assertThat(TileGrid.tileAt(zoom, at)).containsExactly(x, y);
        }
      }
    }
  }

  @Test
  void anExtractWithoutAnythingToDrawIsRefusedAndTheOldMapStays() throws IOException {
    Path file = drawn();
    byte[] before = Files.readAllBytes(file);
    var empty = new TestPbf();
    empty.node(82, 44);
    Path nothing = empty.write(dir.resolve("empty.osm.pbf"));

    assertThatThrownBy(() -> BasemapImport.write(nothing, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("empty.osm.pbf");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }
}
