package fengsui.check.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.CommandId;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.testing.City;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof finds what it is there to find. */
class ArchiveProofTest {
  private final City city = City.small();
  private final List<Recorded> archive = new ArrayList<>();

  @Test
  void aTrueRecordHasNothingWrong() {
    var incident = city.fire();
    var ordered = add(city.does("commander", City.orderOf(incident, "E11")).events());
    var first = assignment(ordered);
    add(city.does("commander", new CancelAssignment(first, "换车")).events());
    add(city.does("commander", City.orderOf(incident, "E11")).events());

    var proof = ArchiveProof.of(archive);

    assertThat(proof.doubleAssigned()).isZero();
    assertThat(proof.doneTwice()).isZero();
    assertThat(proof.gaps()).isZero();
    assertThat(proof.missing(List.of(id(1), id(2), id(3)))).isZero();
  }

  @Test
  void aUnitThatIsOrderedWhileItHasAnAssignmentIsCounted() {
    add(order().events());
    add(order(city).events());

    assertThat(ArchiveProof.of(archive).doubleAssigned()).isEqualTo(1);
  }

  @Test
  void anAssignmentThatACorrectionBringsBackCountsAgain() {
    var assignment = assignment(add(order().events()));
    add(List.of(new AssignmentReleased(assignment, AssignmentStatus.ON_SCENE)));
    add(List.of(corrected(assignment, AssignmentStatus.RELEASED, AssignmentStatus.ON_SCENE)));
    add(order(city).events());

    assertThat(ArchiveProof.of(archive).doubleAssigned()).isEqualTo(1);
  }

  @Test
  void anAssignmentThatACorrectionEndsCountsNoMore() {
    var assignment = assignment(add(order().events()));
    add(List.of(corrected(assignment, AssignmentStatus.ON_SCENE, AssignmentStatus.RELEASED)));
    add(List.of(corrected(assignment, AssignmentStatus.RELEASED, AssignmentStatus.CLEARED)));
    add(order(city).events());

    assertThat(ArchiveProof.of(archive).doubleAssigned()).isZero();
  }

  @Test
  void aCommandThatStandsTwiceIsCounted() {
    var record = add(order().events());
    archive.add(numbered(record.to() + 1, id(1), record.events()));

    assertThat(ArchiveProof.of(archive).doneTwice()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsMissing() {
    add(order().events());
    archive.add(numbered(archive.getLast().to() + 2, id(7), archive.getLast().events()));

    var proof = ArchiveProof.of(archive);

    assertThat(proof.gaps()).isEqualTo(1);
    assertThat(proof.missing(List.of(id(1), id(7), id(9)))).isEqualTo(1);
  }

  /** An order of E11 in a city of its own, with the ids that any other such city gives. */
  private Recorded order() {
    return order(City.small());
  }

  private static Recorded order(City city) {
    return city.does("commander", City.orderOf(city.fire(), "E11"));
  }

  private Recorded add(List<Event> events) {
    long from = archive.isEmpty() ? 1 : archive.getLast().to() + 1;
    archive.add(numbered(from, id(archive.size() + 1), events));
    return archive.getLast();
  }

  private static Recorded numbered(long from, CommandId command, List<Event> events) {
    return new Recorded(from, City.START, City.author("commander"), command, null, events);
  }

  private static CommandId id(int counter) {
    return new CommandId(new SenderId("seat"), counter);
  }

  private static AssignmentId assignment(Recorded ordered) {
    return ((ForceOrdered) ordered.events().getFirst()).ordered().getFirst().id();
  }

  private static AssignmentCorrected corrected(
      AssignmentId assignment, AssignmentStatus from, AssignmentStatus to) {
    return new AssignmentCorrected(assignment, from, to, "");
  }
}
