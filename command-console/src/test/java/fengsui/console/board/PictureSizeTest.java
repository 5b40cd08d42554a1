package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.call.Call;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.people.PersonId;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitKind;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Upserts;
import fengsui.protocol.wire.Wire;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How long the picture of a great force on a bad day is, and that no length breaks it. */
class PictureSizeTest {
  private final City city = City.small();

  @Test
  void fiveHundredUnitsAndThreeHundredOpenIncidentsFitIntoOneMessage() {
    units(500);
    incidents(300, 1);

    var parts = parts();

    assertThat(parts.frames()).hasSize(1);
    int chars = Frames.text((Frame.Json) parts.frames().getFirst()).length();
    System.getLogger("fengsui.measure")
        .log(System.Logger.Level.INFO, "MEASURED full picture: {0} characters", chars);
    assertThat(chars).isLessThan(Parts.CHARS_MAX);
  }

  @Test
  void aLongerPictureComesInPartsThatTogetherHoldEverythingOnce() {
    units(1_200);
    incidents(600, 2);

    var deltas = deltas(parts());

    assertThat(deltas).hasSizeGreaterThan(1);
    assertThat(deltas.getFirst().from()).isZero();
    assertThat(deltas.getFirst().upserts().settings()).isNotNull();
    var units = new TreeSet<String>();
    var incidents = new TreeSet<String>();
    var number = city.state().number();
    for (var delta : deltas) {
      assertThat(delta.to()).isEqualTo(number);
      assertThat(delta.from()).isEqualTo(delta.equals(deltas.getFirst()) ? 0 : number);
      delta.upserts().units().forEach(u -> assertThat(units.add(u.id().value())).isTrue());
      delta.upserts().incidents().forEach(i -> assertThat(incidents.add(i.id().value())).isTrue());
    }
    assertThat(units).hasSize(city.state().units().size());
    assertThat(incidents).hasSize(600);
  }

  @Test
  void aPictureThatNoSeatCouldHoldComesWithShortenedTexts() {
    var incident = city.fire();
    var text = "灾".repeat(2_000);
    for (int i = 0; i < 450; i++) {
      var log = City.logCall(incident);
      city.does(
          "taker", new LogCall(log.source(), log.caller(), log.location(), text, log.incident()));
    }
    var commander = city.state().people().find(new PersonId("commander")).orElseThrow();
    var all = Deltas.full(Audience.of(commander).orElseThrow(), city.state());
    var calls = all.upserts().calls();
    var tenfold = Collections.nCopies(10, calls).stream().flatMap(List::stream).toList();

    var parts = Parts.fitting(withCalls(all, tenfold));

    assertThat(parts.bytes()).isLessThan(SeatOutbox.BYTES_MAX);
    assertThat(deltas(parts).stream().flatMap(d -> d.upserts().calls().stream()))
        .hasSize(tenfold.size())
        .allSatisfy(call -> assertThat(call.text()).hasSizeLessThan(100));
  }

  private static Delta withCalls(Delta delta, List<Call> calls) {
    var all = delta.upserts();
    var more =
        new Upserts(
            all.settings(),
            all.areas(),
            all.stations(),
            all.units(),
            all.plans(),
            all.people(),
            calls,
            all.incidents(),
            all.assignments(),
            all.roadControls(),
            all.aid(),
            all.preAlerts());
    return new Delta(delta.from(), delta.to(), more, delta.removes());
  }

  private void units(int count) {
    for (int i = 0; i < count; i++) {
      var can = Map.of(Capability.WATER_L, 8_000, Capability.RESCUERS, 6);
      city.does(
          "admin", new DefineUnit(SmallCity.unit("U" + i, UnitKind.WATER_TENDER, "S1", can, 6)));
    }
  }

  /** Each with a call, and a unit ordered to it as far as there are units. */
  private void incidents(int count, int unitsEach) {
    for (int i = 0; i < count; i++) {
      var incident = city.fire();
      city.does("taker", City.logCall(incident));
      for (int j = 0; j < unitsEach; j++) {
        city.order(incident, "U" + (i * unitsEach + j));
      }
    }
  }

  private Parts parts() {
    var commander = city.state().people().find(new PersonId("commander")).orElseThrow();
    return Parts.of(Deltas.full(Audience.of(commander).orElseThrow(), city.state()));
  }

  private static List<Delta> deltas(Parts parts) {
    return parts.frames().stream()
        .map(frame -> Frames.text((Frame.Json) frame))
        .map(json -> (Delta) Wire.read(json, BoardMessage.class))
        .toList();
  }
}
