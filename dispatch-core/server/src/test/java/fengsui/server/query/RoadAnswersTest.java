package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.RegionPack;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.query.RoadPreviews.TouchedRoads;
import fengsui.region.RegionImport;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadAnswersTest {
  private final City city = City.small();

  @Test
  void aControlWhoseRoadsHaveNoRoomLeftIsMarked(@TempDir Path folder) throws Exception {
    var pack =
        RegionImport.run(SmallRegion.write(folder), "small", folder.resolve("packs"), _ -> {});
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    var hash = String.valueOf(pack.getFileName());
    city.does("system", new ActivatePack(new RegionPack("small", hash, bounds)));
    city.does("commander", SmallCity.closure("桥"));
    city.does("commander", SmallCity.closure("水"));
    var now = city.state();
    try (var regions =
        new Regions(folder.resolve("packs"), ForceWeights.DEFAULT, CoverPrice.NONE, city::now)) {
      List<TouchedRoads> all = regions.ask(now, r -> RoadAnswers.touched(now, r, 1_000));
      int points = all.getFirst().lines().getFirst().size() / 2;
      var first = regions.ask(now, r -> RoadAnswers.touched(now, r, points));

      assertThat(all).extracting(TouchedRoads::complete).containsExactly(true, true);
      assertThat(first).extracting(TouchedRoads::complete).containsExactly(true, false);
      assertThat(first.getLast().lines()).isEmpty();
    }
  }
}
