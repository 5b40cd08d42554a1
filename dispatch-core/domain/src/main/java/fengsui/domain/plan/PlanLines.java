package fengsui.domain.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the lines of a base plan and its supplements together.
 *
 * <p>What asks for the same thing under the same terms (crew, qualifications, deadline, staging) is
 * one line with the larger amount; its words and its source are those of the larger one. What
 * differs in its terms stays a line of its own, and both must be met. Formations stand for their
 * parts; the parts of several formations of one plan add up before they meet the other lines. A
 * staged line counts on top of what the scene needs of the same thing, since nobody stands at both
 * places.
 */
final class PlanLines {
  /**
   * Most lines that may be added, each part of a formation counted, before the same ones are put
   * together; {@link PlanCheck} refuses more.
   */
  static final int ADDED_MAX = 600;

  private final FormationParts formations;
  private final List<RequirementLine> lines = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  PlanLines(FormationParts formations) {
    this.formations = formations;
  }

  /** Takes the base plan as it is; its own lines are not merged with each other. */
  void addBase(ResponsePlan plan) {
    var source = new LineSource(plan.id(), plan.version());
    for (var line : plan.lines()) {
      if (!(line.need() instanceof Need.WholeFormation)) {
        append(line.withSource(source));
      }
    }
    merge(parts(plan.lines(), source));
  }

  void addSupplement(ResponsePlan plan) {
    var source = new LineSource(plan.id(), plan.version());
    var own = new ArrayList<RequirementLine>();
    for (var line : plan.lines()) {
      if (!(line.need() instanceof Need.WholeFormation)) {
        own.add(line.withSource(source));
      }
    }
    merge(own);
    merge(parts(plan.lines(), source));
  }

  List<RequirementLine> lines() {
    var done = new ArrayList<RequirementLine>();
    for (var line : lines) {
      done.add(line.isStaged() ? onTopOfTheScene(line) : line);
    }
    return done;
  }

  private List<RequirementLine> parts(List<RequirementLine> planned, LineSource source) {
    var parts = new ArrayList<RequirementLine>();
    for (var line : planned) {
      if (line.need() instanceof Need.WholeFormation) {
        formations.of(line.withSource(source)).forEach(part -> addUp(parts, part));
      }
    }
    return parts;
  }

  private static void addUp(List<RequirementLine> parts, RequirementLine part) {
    int same = Lines.same(parts, part);
    if (same < 0) {
      parts.add(part);
      return;
    }
    var known = parts.get(same);
    long amount =
        Requirements.isAdditive(part.need())
            ? (long) known.need().amount() + part.need().amount()
            : Math.max(known.need().amount(), part.need().amount());
    parts.set(same, known.withNeed(Lines.withSum(known.need(), amount)));
  }

  private void merge(List<RequirementLine> added) {
    for (var line : added) {
      int same = Lines.same(lines, line);
      if (same < 0) {
        append(line);
      } else if (line.need().amount() > lines.get(same).need().amount()) {
        lines.set(same, line.withId(lines.get(same).id()));
      }
    }
  }

  private void append(RequirementLine line) {
    var id = Lines.free(line.id(), ids);
    ids.add(id);
    lines.add(line.withId(id));
  }

  private RequirementLine onTopOfTheScene(RequirementLine staged) {
    if (!Requirements.isAdditive(staged.need())) {
      return staged;
    }
    long scene = 0;
    for (var line : lines) {
      if (!line.isStaged() && Requirements.isSameThing(line.need(), staged.need())) {
        scene = Math.max(scene, line.need().amount());
      }
    }
    return staged.withNeed(Lines.withSum(staged.need(), scene + staged.need().amount()));
  }
}
