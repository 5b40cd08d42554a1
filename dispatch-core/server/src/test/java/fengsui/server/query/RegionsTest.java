package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fengsui.protocol.QueryUnavailable;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionsTest extends OnSmallRegion {
  private Regions regions;

  @BeforeEach
  void openRegions() {
    regions = closing(new Regions(packs(), ForceWeights.DEFAULT, CoverPrice.NONE, city::now));
  }

  @Test
  void aQuestionThatMeetsDamagedFilesSaysSoAndBlamesNoProgram() {
    assertThatThrownBy(() -> regions.ask(city.state(), _ -> damaged()))
        .isInstanceOf(QueryUnavailable.class)
        .hasMessageContaining("import the pack again");
  }

  @Test
  void treesAnswerWhenTheLabelsCannotBeReadAnyMore() {
    await().until(() -> regions.ask(city.state(), region -> region.roads().isByLabels()));

    var answer =
        regions.ask(city.state(), region -> region.roads().isByLabels() ? damaged() : "by trees");

    assertThat(answer).isEqualTo("by trees");
    boolean byLabels = regions.ask(city.state(), region -> region.roads().isByLabels());
    assertThat(byLabels).isFalse();
  }

  private static String damaged() {
    throw new InternalError("a fault occurred in an unsafe memory access");
  }
}
