package fengsui.town.life;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.PresenceKind;
import fengsui.domain.DeviceId;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallSource;
import fengsui.domain.call.Caller;
import fengsui.domain.incident.Incident;
import fengsui.domain.people.PersonId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TownTest {
  private static final int SHIFT_SECONDS = 1_800;

  private final SmallTown town = new SmallTown();

  @Test
  void aCallBecomesAnIncidentWithAnOrderWhenNobodySitsAtASeat() {
    try (var life = town.open(0)) {
      call();
      town.pass(60);

      assertThat(incidents()).hasSize(1);
      assertThat(assignments()).hasSize(1);
      assertThat(life.state()).isEqualTo(town.state());
    }
  }

  @Test
  void aPersonAtASeatIsGivenTimeToTakeTheCall() {
    try (var life = town.open(0)) {
      call();
      for (int i = 0; i < 5; i++) {
        town.presence.touch(new PersonId("taker"), new DeviceId("seat"), PresenceKind.SEAT);
        town.pass(10);
      }
      assertThat(incidents()).isEmpty();

      town.pass(60);
      assertThat(life.state().incidents().size()).isEqualTo(1);
    }
  }

  @Test
  void theVirtualCrewAcknowledgesDrivesArrivesIsReleasedAndComesHome() {
    try (var life = town.open(0)) {
      call();
      town.pass(SHIFT_SECONDS);

      assertThat(assignments()).hasSize(1);
      assertThat(assignments().getFirst().times())
          .containsKeys(
              AssignmentStatus.ACKNOWLEDGED,
              AssignmentStatus.EN_ROUTE,
              AssignmentStatus.ON_SCENE,
              AssignmentStatus.RELEASED,
              AssignmentStatus.CLEARED);
      assertThat(incidents()).noneMatch(Incident::isOpen);
      assertThat(life.state().unit(new UnitId("E11")).status()).isEqualTo(UnitStatus.IN_QUARTERS);
      var home = town.positions.latest(new UnitId("E11")).orElseThrow().point();
      assertThat(home.metersTo(town.state().stations().iterator().next().place())).isLessThan(20);
    }
  }

  @Test
  void theTownStandsBackForAUnitWhoseCrewsPhoneIsPresent() {
    try (var life = town.open(0)) {
      call();
      for (int i = 0; i < 30; i++) {
        town.presence.touch(new PersonId("crew-E11"), new DeviceId("phone"), PresenceKind.PHONE);
        town.pass(10);
      }

      assertThat(assignments().getFirst().status()).isEqualTo(AssignmentStatus.ORDERED);
      assertThat(life.ports().positions().latest()).isEmpty();
    }
  }

  @Test
  void theTownTakesAUnitBackWhenItsCrewsPhoneLeavesOnTheWay() {
    try (var life = town.open(0)) {
      call();
      while (life.ports().positions().latest(new UnitId("E11")).isEmpty()) {
        town.pass(1);
      }
      town.presence.touch(new PersonId("crew-E11"), new DeviceId("phone"), PresenceKind.PHONE);
      town.pass(2);
      assertThat(assignments().getFirst().status()).isEqualTo(AssignmentStatus.EN_ROUTE);
      town.pass(SHIFT_SECONDS);

      assertThat(assignments().getFirst().times()).containsKey(AssignmentStatus.CLEARED);
    }
  }

  @Test
  void theTownStandsBackForAnIncidentThatARealSeatOrderedFor() {
    try (var life = town.open(0)) {
      call();
      while (incidents().isEmpty()) {
        town.pass(1);
      }
      var incident = incidents().getFirst().id();
      town.does("commander", City.orderOf(incident, "E11"));
      town.pass(SHIFT_SECONDS);

      assertThat(assignments().getFirst().status()).isEqualTo(AssignmentStatus.DEPLOYED);
      assertThat(life.state().incident(incident).isOpen()).isTrue();
    }
  }

  @Test
  void theTownGoesOnAfterFailedActs() {
    try (var life = town.open(0)) {
      call();
      town.refuseNext = 1;
      town.queries.failNext = 1;
      town.pass(SHIFT_SECONDS);

      assertThat(life.state().incidents().size()).isEqualTo(1);
      assertThat(assignments().getFirst().times()).containsKey(AssignmentStatus.CLEARED);
    }
  }

  @Test
  void anIncidentForWhichNobodyWasFreeIsOrderedForLater() {
    try (var life = town.open(0)) {
      call();
      town.queries.nobodyFreeNext = 3;
      town.pass(SHIFT_SECONDS);
      assertThat(life.state().incidents().size()).isEqualTo(1);
      assertThat(assignments()).hasSize(1);
      assertThat(assignments().getFirst().times()).containsKey(AssignmentStatus.CLEARED);
    }
  }

  @Test
  void anIncidentWhoseCrewCouldNotComeIsOrderedForAgain() {
    try (var life = town.open(0)) {
      call();
      while (assignments().isEmpty()) {
        town.pass(1);
      }
      var first = assignments().getFirst().id();
      town.does("crew-E11", new RefuseAssignment(first, "车辆故障"));
      town.pass(SHIFT_SECONDS);
      assertThat(assignments()).hasSize(2);
      assertThat(life.state().assignment(first).status()).isEqualTo(AssignmentStatus.REFUSED);
      assertThat(assignments().getLast().times()).containsKey(AssignmentStatus.CLEARED);
    }
  }

  @Test
  void anIncidentThatAPersonLeftWithoutForceIsNotTakenOverAtAStart() {
    town.does("taker", City.create(null));
    try (var life = town.open(0)) {
      town.pass(SHIFT_SECONDS);
      assertThat(life.state().assignments().size()).isZero();
    }
  }

  @Test
  void virtualCallersCall() {
    try (var life = town.open(60)) {
      town.pass(SHIFT_SECONDS);

      assertThat(life.state().calls().size()).isBetween(10, 60);
    }
  }

  private void call() {
    town.does(
        "taker",
        new LogCall(
            CallSource.TELEPHONE,
            new Caller("13909090909", ""),
            SmallCity.NEAR_S1,
            "市场 厨房起火，煤气还没关",
            null));
  }

  private List<Incident> incidents() {
    return StreamSupport.stream(town.state().incidents().spliterator(), false).toList();
  }

  private List<Assignment> assignments() {
    return StreamSupport.stream(town.state().assignments().spliterator(), false).toList();
  }
}
