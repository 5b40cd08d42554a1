package fengsui.domain.plan;

import java.util.List;

/**
 * What is wrong with plans, pointing at the line.
 *
 * @param in the plan, formation or level rule
 * @param line id of the line or part; empty when it is not about one
 * @param facts what the sentence of its kind names, in that order
 */
public record PlanProblem(Kind kind, Owner in, String line, List<String> facts) {

  /** What can have a problem; ids are unique only among their own. */
  public enum OwnerKind {
    PLAN("plan"),
    FORMATION("formation"),
    LEVEL_RULE("level rule");

    private final String word;

    OwnerKind(String word) {
      this.word = word;
    }
  }

  /** Which plan, formation or level rule a problem is in. */
  public record Owner(OwnerKind kind, String id) {
    static Owner of(ResponsePlan plan) {
      return new Owner(OwnerKind.PLAN, plan.id().value());
    }

    static Owner of(FormationDefinition formation) {
      return new Owner(OwnerKind.FORMATION, formation.id().value());
    }

    static Owner of(LevelRule rule) {
      return new Owner(OwnerKind.LEVEL_RULE, rule.id());
    }
  }

  /** What can be wrong. An error is refused; a warning is shown. */
  public enum Kind {
    /** Facts: the other plan, the incident kind, the level. */
    KIND_AND_LEVEL_TWICE("plan %s answers %s at level %s already", true),
    /** Facts: the incident kind, the lower plan, its line, what it asks for, what is asked here. */
    LESS_THAN_BELOW("for %s plan %s asks in line %s for %s, this higher level only for %s", true),
    /** Facts: the incident kind, the lower plan, its line. */
    SOFTER_THAN_BELOW("for %s plan %s asks in line %s for no more, but under stricter terms", true),
    /** Facts: the other line, its amount, this amount. */
    SAME_THING_TWICE("line %s asks for the same under the same terms: %s and %s", true),
    STAGED_WITH_DEADLINE("a staging line has no deadline", true),
    /** Facts: the formation. */
    UNKNOWN_FORMATION("formation %s is not defined", true),
    /** Facts: the way round. */
    FORMATION_CYCLE("formations contain each other: %s", true),
    /** Facts: how deep at most. */
    FORMATION_TOO_DEEP("formations are nested more than %s deep", true),
    /** Facts: how many lines, how many at most. */
    FORMATION_TOO_LARGE("the formation stands for %s lines, at most %s are taken", true),
    /** Facts: the incident kind, how many, how many at most. */
    TOO_MANY_LINES(
        "for %s plan and supplements together have %s lines, at most %s are taken", true),
    /** Facts: the area. */
    UNKNOWN_AREA("area %s is not defined", true),
    /** Facts: the other line. */
    CONTAINED("line %s asks for at least as much, so this one adds nothing", false),
    /** Facts: what it asks for. */
    NOBODY_HAS("no unit of the force has %s", false),
    /** Facts: the crew asked for, the largest crew of those that have it. */
    CREW_ABOVE_ALL("a crew of %s is asked for, the largest that has it is %s", false),
    NOBODY_QUALIFIED("no crew that has it has the qualifications", false),
    /** Facts: what the whole force has, what is asked for. */
    FORCE_TOO_SMALL("the whole force has %s, %s are asked for", false),
    /** Facts: the incident kind. */
    NO_BASE_PLAN("there is no base plan for %s, so this supplement stands alone", false),
    /** Facts: the incident kind. Points at a plan that goes. */
    LAST_PLAN_GOES("no base plan answers %s any more, so no force is proposed for it", false);

    private final String sentence;
    private final boolean isError;

    Kind(String sentence, boolean isError) {
      this.sentence = sentence;
      this.isError = isError;
    }

    public boolean isError() {
      return isError;
    }
  }

  public PlanProblem {
    facts = List.copyOf(facts);
  }

  static PlanProblem of(Kind kind, Owner in, String line, Object... facts) {
    return new PlanProblem(kind, in, line, List.of(facts).stream().map(String::valueOf).toList());
  }

  /** The whole sentence in English, with the place. */
  public String message() {
    var owner = in.kind().word + " " + in.id();
    var place = line.isEmpty() ? owner : owner + ", line " + line;
    return place + ": " + kind.sentence.formatted(facts.toArray());
  }
}
