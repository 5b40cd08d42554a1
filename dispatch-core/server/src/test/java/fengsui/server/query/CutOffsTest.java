package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.RegionPack;
import fengsui.domain.testing.City;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.query.RoadPreviews.CutOff;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.region.RegionImport;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutOffsTest {
  /** Over the first stretch of the branch. */
  private static final RoadLine ACROSS_BRANCH = line(44.908);

  /** Over the last one, at whose end the mall is. */
  private static final RoadLine ACROSS_END = line(44.917);

  @TempDir private static Path folder;

  private final City city = City.small();

  private static RoadLine line(double lat) {
    return new RoadLine(List.of(new LonLat(82.07, lat), new LonLat(82.08, lat)));
  }

  private CutOff cut(RoadLine line, RoadEffect effect, Set<VehicleClass> classes) throws Exception {
    var pack =
        RegionImport.run(
            SmallRegion.writeWithBranch(folder), "branch", folder.resolve("packs"), _ -> {});
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    var hash = String.valueOf(pack.getFileName());
    city.tries("system", new ActivatePack(new RegionPack("branch", hash, bounds)));
    var clock = new SteadyClock(() -> City.START, () -> 0);
    try (var threads = new QueryThreads(city::state);
        var regions =
            new Regions(
                folder.resolve("packs"), ForceWeights.DEFAULT, CoverPrice.NONE, city::now)) {
      var lastSeen = new LastSeen(city::state, new MemoryPositions(), clock);
      var answers = new RoadAnswers(threads, lastSeen, regions, city::now);
      return answers
          .preview(new RoadDraft(null, line, effect, classes))
          .orTimeout(20, TimeUnit.SECONDS)
          .join()
          .cutOff();
    }
  }

  @Test
  void keyPremisesBeyondAClosedRoadAreNamed() throws Exception {
    var all = Set.of(VehicleClass.values());

    assertThat(cut(ACROSS_BRANCH, new RoadClosed(), all).keyPremises()).containsExactly("长江百货");
    assertThat(cut(ACROSS_BRANCH, new RoadSpeed(50), all).keyPremises()).isEmpty();
    assertThat(cut(ACROSS_BRANCH, new RoadClosed(), Set.of(VehicleClass.LIGHT)).keyPremises())
        .containsExactly("长江百货");
  }

  @Test
  void premisesOnTheClosedStretchAreReachedOverTheNextOpenOne() throws Exception {
    assertThat(cut(ACROSS_END, new RoadClosed(), Set.of(VehicleClass.values())))
        .isEqualTo(CutOff.NOTHING);
  }

  @Test
  void ofManyTheFirstAreNamedAndTheRestIsCounted() {
    var many = Collections.nCopies(25, "x");

    var cut = CutOff.of(List.of("S1"), List.of(), List.of(), List.of(), many);

    assertThat(cut.keyPremises()).hasSize(20);
    assertThat(cut.stations()).containsExactly("S1");
    assertThat(cut.more()).isEqualTo(5);
  }
}
