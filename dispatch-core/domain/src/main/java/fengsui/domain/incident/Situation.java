package fengsui.domain.incident;

import fengsui.domain.Check;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of the caller or the crew say about an incident.
 *
 * @param trapped people trapped or missing, 0 to 100,000
 * @param hazards in the order of {@link Hazard}
 * @param description free text; may be empty
 * @param answers in the order of {@link Question}; what was not asked or not known is not in it;
 *     null for none
 * @param premises null when it is not known, or not at premises
 */
public record Situation(
    int trapped,
    Set<Hazard> hazards,
    String description,
    @Nullable Map<Question, Integer> answers,
    @Nullable Premises premises) {
  /** Largest number an answer may give. */
  public static final int ANSWER_MAX = 10_000_000;

  public static final Situation UNKNOWN = new Situation(0, Set.of(), "");

  public Situation {
    Check.range("situation.trapped", trapped, 0, 100_000);
    var ordered = EnumSet.noneOf(Hazard.class);
    ordered.addAll(hazards);
    hazards = Collections.unmodifiableSet(ordered);
    Check.text("situation.description", description);
    answers = answers == null || answers.isEmpty() ? null : checked(answers);
  }

  /** Without answers to questions, and not at known premises. */
  public Situation(int trapped, Set<Hazard> hazards, String description) {
    this(trapped, hazards, description, null, null);
  }

  /** The number that was answered; -1 when it is not known. */
  public int answer(Question question) {
    return answers == null ? -1 : answers.getOrDefault(question, -1);
  }

  /** The same with another free text. */
  public Situation withDescription(String text) {
    return new Situation(trapped, hazards, text, answers, premises);
  }

  private static Map<Question, Integer> checked(Map<Question, Integer> answers) {
    var numbers = new EnumMap<Question, Integer>(Question.class);
    answers.forEach(
        (question, number) ->
            numbers.put(
                question, Check.range("situation.answers." + question, number, 0, ANSWER_MAX)));
    return Collections.unmodifiableMap(numbers);
  }
}
