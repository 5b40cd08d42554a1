package fengsui.town.exercise;

import fengsui.domain.Command;
import fengsui.domain.aid.AidCommand;
import fengsui.domain.aid.AidCommand.AnswerAid;
import fengsui.domain.aid.AidCommand.AskAid;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.people.PersonId;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.town.exercise.ExerciseStep.Answer;
import fengsui.town.exercise.ExerciseStep.Ask;
import fengsui.town.exercise.ExerciseStep.Calls;
import fengsui.town.exercise.ExerciseStep.Controlled;
import fengsui.town.exercise.ExerciseStep.HigherLevel;
import fengsui.town.exercise.ExerciseStep.MoreForce;
import fengsui.town.exercise.ExerciseStep.Reopened;
import fengsui.town.exercise.ExerciseStep.StationLost;
import fengsui.town.exercise.ExerciseStep.WeatherTurns;
import fengsui.town.exercise.ExerciseStep.Word;
import fengsui.town.force.Neighbours;
import fengsui.town.life.Story;
import fengsui.town.life.Town;
import fengsui.town.map.PremisesSite;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the steps of an exercise happen, each as an act of a virtual person through the ports. What
 * a real person leads is left to that person. Used on the town's thread.
 */
final class Scene {
  /** Who acts for the virtual command post. */
  static final PersonId COMMANDER = new PersonId("commander-2");

  private static final Logger LOG = LoggerFactory.getLogger(Scene.class);

  /** Callers stand around the place within about this distance. */
  private static final int AROUND_METERS = 60;

  private static final int CELL_UNCERTAINTY_METERS = 150;
  private static final double METERS_PER_DEGREE = 111_320;

  /** An incident this near is the one of the place. */
  private static final int SAME_METERS = 300;

  /** A step whose incident is not there yet is tried again so often, with this wait. */
  private static final int TRIES_MAX = 20;

  private static final double TRY_SECONDS = 15;

  private final Town town;
  private final Surroundings surroundings;
  private final Map<String, LonLat> points = new HashMap<>();

  Scene(Town town) {
    this.town = town;
    this.surroundings = new Surroundings(town);
    for (PremisesSite site : town.premises()) {
      points.putIfAbsent(site.city() + " " + site.name(), site.at());
    }
  }

  /** Where a place is; empty when neither the exercise nor the map says. */
  Optional<LonLat> find(ScenePlace place) {
    var named = place.point();
    return Optional.ofNullable(named == null ? points.get(place.words()) : named);
  }

  /** Does one step; what it does later still asks whether the exercise goes on. */
  void happen(ExerciseStep step, BooleanSupplier goesOn) {
    switch (step) {
      case Calls calls -> call(calls, goesOn);
      case MoreForce more -> at(more.place(), goesOn, TRIES_MAX, incident -> ask(incident, more));
      case HigherLevel higher ->
          at(higher.place(), goesOn, TRIES_MAX, incident -> raise(incident, higher));
      case Word word ->
          at(
              word.place(),
              goesOn,
              TRIES_MAX,
              incident -> act(new AddNote(incident.id(), Marks.MARK + word.text())));
      case Ask ask -> at(ask.place(), goesOn, TRIES_MAX, incident -> askNeighbour(incident, ask));
      case Answer answer ->
          at(answer.place(), goesOn, TRIES_MAX, incident -> answer(incident, answer));
      case StationLost lost -> lose(lost);
      case Controlled controlled -> surroundings.control(controlled);
      case Reopened reopened -> surroundings.reopen(reopened);
      case WeatherTurns turns -> surroundings.weather(turns);
    }
  }

  private void call(Calls calls, BooleanSupplier goesOn) {
    var at = find(calls.place());
    if (at.isEmpty()) {
      LOG.warn("an exercise names a place that the map lacks: {}", calls.place());
      return;
    }
    for (int i = 0; i < calls.callers(); i++) {
      double wait = i == 0 ? 0 : town.random().nextDouble() * calls.spreadSeconds();
      town.after(
          wait,
          () -> {
            if (goesOn.getAsBoolean()) {
              var text = Story.told(calls.story(), town.random()).at(calls.place().name());
              town.telephone(location(at.get(), calls.place()), Marks.MARK + text);
            }
          });
    }
  }

  private Location location(LonLat at, ScenePlace place) {
    double east = town.random().nextGaussian() * AROUND_METERS;
    double north = town.random().nextGaussian() * AROUND_METERS;
    double shrink = Math.cos(Math.toRadians(at.lat()));
    var point =
        new LonLat(
            at.lon() + east / (METERS_PER_DEGREE * shrink), at.lat() + north / METERS_PER_DEGREE);
    return new Location(point, LocationSource.CELL, CELL_UNCERTAINTY_METERS, place.words());
  }

  private void at(ScenePlace place, BooleanSupplier goesOn, int tries, Consumer<Incident> happens) {
    var incident = incident(place);
    if (!goesOn.getAsBoolean()) {
      return;
    }
    if (incident.isPresent()) {
      happens.accept(incident.get());
    } else if (tries > 1) {
      town.after(TRY_SECONDS, () -> at(place, goesOn, tries - 1, happens));
    } else {
      LOG.info("nobody made an incident of {}; a step of the exercise is left out", place.words());
    }
  }

  private Optional<Incident> incident(ScenePlace place) {
    var at = find(place);
    return Marks.open(town.state()).stream()
        .filter(
            incident ->
                incident.location().address().equals(place.words())
                    || at.filter(p -> incident.location().point().metersTo(p) <= SAME_METERS)
                        .isPresent())
        .min(
            Comparator.<Incident, Boolean>comparing(
                    incident -> !incident.location().address().equals(place.words()))
                .thenComparing(Incident::id));
  }

  private void raise(Incident incident, HigherLevel higher) {
    if (town.leads(incident.id()) && incident.level().value() < higher.level()) {
      act(new RaiseAlarm(incident.id(), new AlarmLevel(higher.level()), higher.reason()));
    }
  }

  /** The first virtual crew at the scene asks; without one, the commander who leads. */
  private void ask(Incident incident, MoreForce more) {
    var request = new RequestReinforcement(incident.id(), more.needs(), more.reason());
    var crew =
        incident.assignments().stream()
            .map(id -> town.state().assignment(id))
            .filter(
                a ->
                    a.status() == AssignmentStatus.ON_SCENE
                        || a.status() == AssignmentStatus.DEPLOYED)
            .filter(a -> town.isVirtual(a.unit()))
            .findFirst();
    if (crew.isPresent()) {
      town.act(new PersonId("crew-" + crew.get().unit().value()), request, events -> {});
    } else if (town.leads(incident.id())) {
      act(request);
    }
  }

  private void askNeighbour(Incident incident, Ask ask) {
    if (town.leads(incident.id())) {
      long seconds = AidRequest.ANSWER_WITHIN.dividedBy(town.pace().timeFactor()).toSeconds();
      act(
          new AskAid(
              incident.id(),
              ask.neighbour(),
              "",
              ask.needs(),
              Marks.MARK + ask.text(),
              Math.max(AidCommand.ANSWER_SECONDS_MIN, (int) seconds)));
    }
  }

  private void answer(Incident incident, Answer answer) {
    var neighbour = Neighbours.commander(answer.neighbour());
    if (town.isAtASeat(neighbour)) {
      return;
    }
    for (var request : town.state().aid()) {
      if (request.incident().equals(incident.id())
          && answer.neighbour().equals(request.area())
          && request.status().isOpen()) {
        var given =
            new AnswerAid(
                request.id(),
                !answer.units().isEmpty(),
                answer.units(),
                Marks.MARK + answer.text(),
                answer.units().isEmpty() ? -1 : answer.minutes() * 60,
                false);
        town.act(neighbour, given, events -> order(incident, answer, !events.isEmpty()));
        return;
      }
    }
  }

  private void order(Incident incident, Answer answer, boolean isGiven) {
    if (isGiven && !answer.units().isEmpty() && town.leads(incident.id())) {
      act(new OrderForce(incident.id(), answer.units(), null, Marks.MARK + answer.text()));
    }
  }

  private void lose(StationLost lost) {
    for (var unit : town.state().units()) {
      if (unit.definition().station().equals(lost.station()) && unit.isFree()) {
        act(new PutOutOfService(unit.id(), Marks.MARK + lost.reason()));
      }
    }
  }

  private void act(Command command) {
    town.act(COMMANDER, command, events -> {});
  }
}
