package fengsui.domain.incident;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentCommand.SetLevel;
import fengsui.domain.incident.IncidentEvent.AlarmRaised;
import fengsui.domain.incident.IncidentEvent.LevelSet;
import fengsui.domain.incident.IncidentEvent.ReinforcementRequested;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import java.util.ArrayList;
import java.util.List;

/** Rules for how much force an incident calls for. */
final class LevelRules {
  private LevelRules() {}

  static Decision set(Incident incident, SetLevel command) {
    return command.level().equals(incident.level())
        ? rejected(new Rejection.NothingChanges("level"))
        : accepted(
            new LevelSet(incident.id(), incident.level(), command.level(), command.reason()));
  }

  static Decision raise(State state, Incident incident, RaiseAlarm command) {
    if (command.level().compareTo(incident.level()) <= 0) {
      return rejected(
          new Rejection.Contradiction(
              "level", "must be above " + incident.level().value() + "; use SetLevel to lower it"));
    }
    var missing =
        Requirements.withoutSource(Requirements.open(state, incident.withLevel(command.level())));
    return accepted(
        new AlarmRaised(
            incident.id(), incident.level(), command.level(), command.reason(), missing));
  }

  /**
   * What the scene asks for comes on top of what the lines ask for and of what is committed: the
   * new line names the sum, so that "two more tenders" are two more whatever was sent before. Of
   * reach and crane load, which do not add up, it names the amount itself. A formation comes under
   * the terms of its parts, on top of what is asked for and committed under such terms.
   */
  static Decision request(State state, Incident incident, RequestReinforcement command) {
    var lines = new ArrayList<>(Requirements.lines(state, incident));
    var force = Requirements.committed(state, incident);
    var added = new ArrayList<RequirementLine>();
    for (var part : Requirements.parts(state, command.needs())) {
      var need = part.need();
      if (need instanceof Need.WholeFormation(var unknown, var _)) {
        return rejected(new Rejection.NotFound("formation", unknown.value()));
      }
      if (incident.requested().size() + added.size() >= Incident.REQUESTED_MAX) {
        return rejected(new Rejection.LimitReached("requested lines", Incident.REQUESTED_MAX));
      }
      long base = 0;
      if (Requirements.isAdditive(need)) {
        long have = Requirements.coverage(List.of(part), force).getFirst().have();
        base = Math.max(have, asked(lines, part));
      }
      int max = Requirements.amountMax(need);
      if (base + need.amount() > max) {
        return rejected(new Rejection.LimitReached("need.amount", max));
      }
      int number = incident.requested().size() + added.size() + 1;
      var more = Requirements.withAmount(need, (int) (base + need.amount()));
      var line = line("more:" + number, part.withNeed(more));
      added.add(line);
      lines.add(line);
    }
    return accepted(new ReinforcementRequested(incident.id(), added, command.reason()));
  }

  private static int asked(List<RequirementLine> lines, RequirementLine part) {
    return lines.stream()
        .filter(line -> Requirements.isSameThing(line.need(), part.need()) && line.isCrewedAs(part))
        .mapToInt(line -> line.need().amount())
        .max()
        .orElse(0);
  }

  private static RequirementLine line(String id, RequirementLine part) {
    var name =
        switch (part.need()) {
          case Need.Quantity(var capability, var amount) -> capability.name();
          case Need.Units(var kind, var amount) -> kind.name();
          case Need.Formation(var formation, var amount) -> formation.name();
          case Need.WholeFormation(var formation, var amount) -> formation.value();
        };
    return new RequirementLine(
        id,
        name + " ≥ " + part.need().amount(),
        part.need(),
        part.crewMin(),
        0,
        part.qualified(),
        null,
        null);
  }
}
