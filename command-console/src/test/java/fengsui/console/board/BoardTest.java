package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.console.testing.ManualThread;
import fengsui.console.testing.TinyCore;
import fengsui.domain.DeviceId;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.Replica;
import fengsui.protocol.Session;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Goodbye;
import fengsui.protocol.console.BoardMessage.Problem;
import fengsui.protocol.console.BoardMessage.Pulse;
import fengsui.protocol.console.BoardMessage.Welcome;
import fengsui.protocol.console.SeatMessage.Hello;
import fengsui.protocol.wire.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardTest {
  private final ManualThread thread = new ManualThread(City.START);
  private final TinyCore core = new TinyCore();
  private final Set<String> revoked = new HashSet<>();
  private final Replica replica = new Replica(core, thread::nanoTime);
  private final MemoryPositions positions = new MemoryPositions();
  private final Board board = new Board(replica, positions, thread, thread);

  @Test
  void aNewSeatIsWelcomedAndGetsEverything() {
    var seat = greeted("commander", new Hello("", 0));

    var said = texts(seat);
    assertThat(said.get(0))
        .isInstanceOfSatisfying(
            Welcome.class, w -> assertThat(w.person().id().value()).isEqualTo("commander"));
    assertThat(said.get(1)).isInstanceOfSatisfying(Delta.class, d -> assertThat(d.from()).isZero());
  }

  @Test
  void seatsOfOneAudienceShareOneEncodingOfAChange() {
    var first = greeted("commander", new Hello("", 0));
    var second = greeted("taker", new Hello("", 0));
    frames(first);
    frames(second);
    thread.advance(Board.PUBLISH_EVERY_MILLIS);

    core.does("taker", City.create(null));
    thread.settle();

    var delta = frames(first);
    assertThat(delta).hasSize(1);
    assertThat(frames(second).getFirst()).isSameAs(delta.getFirst());
  }

  @Test
  void changesWithinOnePublishingIntervalGoOutTogether() {
    var seat = greeted("commander", new Hello("", 0));
    thread.advance(Board.PUBLISH_EVERY_MILLIS);
    long start = replica.state().number();
    texts(seat);
    core.does("taker", City.create(null));
    thread.settle();
    core.does("taker", City.create(null));
    core.does("taker", City.create(null));
    thread.advance(Board.PUBLISH_EVERY_MILLIS);

    var deltas = texts(seat);

    assertThat(deltas).hasSize(2);
    assertThat(((Delta) deltas.get(0)).from()).isEqualTo(start);
    assertThat(((Delta) deltas.get(1)).from()).isEqualTo(((Delta) deltas.get(0)).to());
    assertThat(((Delta) deltas.get(1)).upserts().incidents()).hasSize(2);
  }

  @Test
  void aSeatThatComesBackGetsOnlyWhatItMissed() {
    long seen = replica.state().number();
    core.does("taker", City.create(null));

    var seat = greeted("commander", new Hello("history-1", seen));

    var delta = (Delta) texts(seat).get(1);
    assertThat(delta.from()).isEqualTo(seen);
    assertThat(delta.upserts().incidents()).hasSize(1);
    assertThat(delta.upserts().units()).isEmpty();
    assertThat(board.figures().resumes()).isEqualTo(1);
  }

  @Test
  void aSeatOfAnotherHistoryOrOfAnUnknownNumberGetsEverything() {
    long seen = replica.state().number();

    assertThat(((Delta) texts(greeted("commander", new Hello("other", seen))).get(1)).from())
        .isZero();
    assertThat(((Delta) texts(greeted("commander", new Hello("history-1", 1))).get(1)).from())
        .isZero();
    assertThat(
            ((Delta) texts(greeted("commander", new Hello("history-1", seen + 99))).get(1)).from())
        .isZero();
  }

  @Test
  void aSeatThatDoesNotReadIsDroppedAndToldToComeAgain() {
    var seat = greeted("commander", new Hello("", 0));

    thread.advance(Board.UNREAD_MILLIS_MAX + 2 * Board.PULSE_EVERY_MILLIS);

    var said = texts(seat);
    assertThat(said).hasSize(1);
    assertThat(said.getFirst())
        .isInstanceOfSatisfying(Goodbye.class, g -> assertThat(g.loginAgain()).isFalse());
    assertThat(board.figures().slowSeats()).isEqualTo(1);
  }

  @Test
  void anAnswerForASeatThatHasLeftCountsAsNoSlowSeat() {
    var seat = greeted("commander", new Hello("", 0));

    board.closed(seat);
    board.send(seat, new Problem("Any", "", "any"));

    assertThat(board.figures().slowSeats()).isZero();
  }

  @Test
  void aSeatWhoseSessionEndsIsSentToTheLogin() {
    var seat = greeted("commander", new Hello("", 0));
    texts(seat);

    seat.pass().end();
    thread.advance(Board.PULSE_EVERY_MILLIS);

    assertThat(texts(seat).getLast()).isEqualTo(new Goodbye("the session has ended", true));
  }

  @Test
  void aRenewedSessionGoesOn() {
    var seat = greeted("commander", new Hello("", 0));
    var session = seat.pass().session();
    var longer =
        new Session(
            session.id(), session.person(), session.device(), City.START.plusSeconds(7_200));

    thread.advance(3_599_000);
    seat.pass().renew(longer, "token-2");
    frames(seat);
    thread.advance(2_000);

    assertThat(texts(seat)).allMatch(m -> m instanceof Pulse);
    assertThat(seat.pass().token()).isEqualTo("token-2");
  }

  @Test
  void aSeatWhosePersonChangesAreaGetsEverythingOfTheNewOne() {
    var seat = greeted("jinghe", new Hello("", 0));
    texts(seat);

    defineJinghe("BL", true);

    var delta = (Delta) texts(seat).getFirst();
    assertThat(delta.from()).isZero();
    assertThat(delta.upserts().units()).hasSize(4);
  }

  @Test
  void aSeatWhosePersonLeavesIsSentAway() {
    var seat = greeted("jinghe", new Hello("", 0));
    texts(seat);

    defineJinghe("JH", false);

    assertThat(texts(seat).getLast())
        .isInstanceOfSatisfying(Goodbye.class, g -> assertThat(g.loginAgain()).isTrue());
  }

  @Test
  void anotherHistorySendsAllSeatsToTheStart() {
    var seat = greeted("commander", new Hello("", 0));
    texts(seat);

    core.changeHistory("history-2");
    thread.settle();

    assertThat(texts(seat).getLast()).isInstanceOf(Goodbye.class);
    var again = greeted("commander", new Hello("history-1", replica.state().number()));
    var welcome = (Welcome) texts(again).getFirst();
    assertThat(welcome.history()).isEqualTo("history-2");
  }

  @Test
  void positionsComeForTheViewportAndOnlyWhenTheyChange() {
    positions.report(at("E11", 82.07));
    positions.report(at("E31", 82.89));
    var seat = greeted("commander", new Hello("", 0));
    frames(seat);

    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isEqualTo(2);
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isZero();

    board.look(seat, new Bounds(new LonLat(82, 44), new LonLat(82.5, 45)));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isEqualTo(1);

    positions.report(at("E31", 82.88));
    positions.report(at("E11", 82.08));
    positions.report(at("E11", 82.09));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isEqualTo(1);
  }

  @Test
  void aUnitThatLeavesTheViewportIsShownOnceMore() {
    positions.report(at("E11", 82.07));
    var seat = greeted("commander", new Hello("", 0));
    board.look(seat, new Bounds(new LonLat(82, 44), new LonLat(82.5, 45)));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    frames(seat);

    positions.report(at("E11", 82.6));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isEqualTo(1);
    positions.report(at("E11", 82.7));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isZero();
  }

  @Test
  void aBattalionGetsThePositionOfAForeignUnitOnceItsIncidentConcernsIt() {
    positions.report(at("E11", 82.07));
    var seat = greeted("jinghe", new Hello("", 0));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);
    assertThat(count(seat)).isZero();

    var fire = City.created(core.does("taker", City.create(null)));
    core.does("commander", City.orderOf(fire, "E11", "E31"));
    thread.advance(Board.POSITIONS_EVERY_MILLIS);

    assertThat(count(seat)).isEqualTo(1);
  }

  @Test
  void anAdministratorGetsNoPositions() {
    positions.report(at("E11", 82.07));
    var seat = greeted("admin", new Hello("", 0));

    thread.advance(Board.POSITIONS_EVERY_MILLIS);

    assertThat(count(seat)).isZero();
  }

  @Test
  void aRevokedSeatHearsNothingThatHappenedSince() {
    var seat = greeted("commander", new Hello("", 0));
    texts(seat);
    thread.advance(Board.PUBLISH_EVERY_MILLIS);

    revoked.add("token-1");
    core.does("taker", City.create(null));
    thread.settle();

    assertThat(texts(seat))
        .singleElement()
        .isInstanceOfSatisfying(Goodbye.class, bye -> assertThat(bye.loginAgain()).isTrue());
  }

  @Test
  void aRevokedSeatGetsNoMorePositions() {
    var seat = greeted("commander", new Hello("", 0));
    revoked.add("token-1");
    positions.report(at("E11", 82.07));

    thread.advance(Board.POSITIONS_EVERY_MILLIS);

    assertThat(count(seat)).isZero();
  }

  private Optional<Session> verify(String token) {
    var any = new PersonId("anybody");
    return revoked.contains(token)
        ? Optional.empty()
        : Optional.of(new Session("s", any, new DeviceId("d"), City.START.plusSeconds(3_600)));
  }

  private void defineJinghe(String area, boolean active) {
    var roles = Set.of(Role.COMMANDER);
    var person =
        new Person(new PersonId("jinghe"), "jinghe", roles, new AreaId(area), null, active);
    core.does("admin", new DefinePerson(person));
    thread.advance(Board.PUBLISH_EVERY_MILLIS);
  }

  private Seat greeted(String person, Hello hello) {
    var session =
        new Session(
            "session-" + person,
            new PersonId(person),
            new DeviceId("seat-" + person),
            City.START.plusSeconds(3_600));
    var seat = board.open(new SeatPass(session, "token-1", this::verify), new SeatOutbox());
    board.hello(seat, hello);
    thread.settle();
    return seat;
  }

  private Position at(String unit, double lon) {
    return new Position(
        new UnitId(unit),
        new LonLat(lon, 44.9),
        -1,
        -1,
        5,
        thread.instant(),
        thread.instant(),
        Position.PositionSource.PHONE);
  }

  private static List<Frame> frames(Seat seat) {
    var frames = new ArrayList<Frame>();
    for (var next = seat.outbox().poll(); next != null; next = seat.outbox().poll()) {
      frames.add(next);
    }
    return frames;
  }

  private static List<BoardMessage> texts(Seat seat) {
    return frames(seat).stream()
        .filter(f -> f instanceof Frame.Json)
        .map(f -> Wire.read(Frames.text((Frame.Json) f), BoardMessage.class))
        .toList();
  }

  /** Positions in the binary frames that wait. */
  private static int count(Seat seat) {
    int count = 0;
    for (var frame : frames(seat)) {
      if (frame instanceof Frame.Positions binary) {
        count += Short.toUnsignedInt(Short.reverseBytes(binary.view().getShort(2)));
      }
    }
    return count;
  }
}
