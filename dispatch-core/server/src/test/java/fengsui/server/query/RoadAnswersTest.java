package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.protocol.query.RoadPreviews.TouchedRoads;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoadAnswersTest extends OnSmallRegion {
  @Test
  void aPreviewShowsTheRoadsThatAControlWouldTouchAndTheNextProposalKnowsIt() {
    var queries = newQueries();
    var brigade = new AreaId("BZ");
    var all = Set.of(VehicleClass.values());
    var across = new RoadDraft(null, SmallCity.closure("桥").shape(), new RoadClosed(), all);
    var field = new RoadLine(List.of(new LonLat(82.1, 44.7), new LonLat(82.2, 44.7)));
    var nowhere = new RoadDraft(null, field, new RoadClosed(), all);

    var preview = queries.roads().preview(across, brigade).join();
    var none = queries.roads().preview(nowhere, brigade).join();

    assertThat(preview.roads()).isEqualTo(1);
    assertThat(preview.streets()).containsExactly("团结路");
    assertThat(preview.lines()).hasSize(1);
    assertThat(none.roads()).isZero();
    assertThat(queries.roadControlsInForce()).isZero();

    city.does("commander", SmallCity.closure("桥"));
    var touched = queries.roads().touched().join();
    assertThat(queries.roadControlsInForce()).isEqualTo(1);
    assertThat(touched).hasSize(1);
    assertThat(touched.getFirst().lines()).isEqualTo(preview.lines());
    assertThat(touched.getFirst().complete()).isTrue();
  }

  @Test
  void aControlWhoseRoadsHaveNoRoomLeftIsMarked() {
    city.does("commander", SmallCity.closure("桥"));
    city.does("commander", SmallCity.closure("水"));
    var now = city.state();
    var regions = closing(new Regions(packs(), ForceWeights.DEFAULT, CoverPrice.NONE, city::now));

    List<TouchedRoads> all = regions.ask(now, r -> RoadAnswers.touched(now, r, 1_000));
    int points = all.getFirst().lines().getFirst().size() / 2;
    var first = regions.ask(now, r -> RoadAnswers.touched(now, r, points));

    assertThat(all).extracting(TouchedRoads::complete).containsExactly(true, true);
    assertThat(first).extracting(TouchedRoads::complete).containsExactly(true, false);
    assertThat(first.getLast().lines()).isEmpty();
  }
}
