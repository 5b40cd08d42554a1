package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.query.Duplicates.LikelyDuplicate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final LonLat FIRE = SmallCity.NEAR_S1.point();

  private final City city = City.small();

  @Test
  void theSamePlaceKindAndTimeIsNearlyCertain() {
    var fire = city.fire();

    var likely = of(FIRE, IncidentKind.BUILDING_FIRE);

    assertThat(likely).hasSize(1);
    assertThat(likely.getFirst().incident()).isEqualTo(fire);
    assertThat(likely.getFirst().percent()).isEqualTo(99);
    assertThat(likely.getFirst().sameKind()).isTrue();
  }

  @Test
  void distanceTimeAndAnotherKindMakeItLessLikely() {
    city.fire();
    var near = percent(FIRE, IncidentKind.BUILDING_FIRE);

    assertThat(percent(FIRE, IncidentKind.HAZMAT_LEAK)).isLessThan(near);
    assertThat(percent(new LonLat(FIRE.lon(), FIRE.lat() + 0.002), IncidentKind.BUILDING_FIRE))
        .isLessThan(near);
    city.after(1_200);
    assertThat(percent(FIRE, IncidentKind.BUILDING_FIRE)).isLessThan(near);
  }

  @Test
  void whatIsFarOrLongAgoIsNotOffered() {
    city.fire();

    assertThat(of(SmallCity.NEAR_S3.point(), IncidentKind.BUILDING_FIRE)).isEmpty();
    city.after(3 * 3_600);
    assertThat(of(FIRE, IncidentKind.BUILDING_FIRE)).isEmpty();
  }

  @Test
  void atMostFiveAreOfferedTheLikeliestFirst() {
    for (int i = 0; i < 7; i++) {
      city.fire();
      city.after(60);
    }

    var likely = of(FIRE, IncidentKind.BUILDING_FIRE);

    assertThat(likely).hasSize(5);
    assertThat(likely.stream().map(LikelyDuplicate::secondsAgo)).isSorted();
  }

  private int percent(LonLat point, IncidentKind kind) {
    return of(point, kind).getFirst().percent();
  }

  private List<LikelyDuplicate> of(LonLat point, IncidentKind kind) {
    return Likeness.of(city.state(), point, kind, city.now());
  }
}
