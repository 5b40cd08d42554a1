package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.unit.Qualification;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arithmetic of requirement lines: amounts, names and ids. */
final class Lines {
  /** Longest id, as {@link Check#id} has it. */
  private static final int ID_CHARS_MAX = 64;

  private Lines() {}

  /** So many times the need; of reach and crane load, which do not add up, once. */
  static Need times(Need need, int times) {
    return Requirements.isAdditive(need) ? withSum(need, (long) need.amount() * times) : need;
  }

  /** The need with this amount, or the largest that a line may ask for. */
  static Need withSum(Need need, long amount) {
    return Requirements.withAmount(need, (int) Math.min(amount, amountMax(need)));
  }

  /** The largest amount that one line may ask for. */
  static int amountMax(Need need) {
    return switch (need) {
      case Need.Quantity _ -> Need.AMOUNT_MAX;
      case Need.Units _, Need.Formation _ -> Need.UNITS_MAX;
      case Need.WholeFormation _ -> Need.WholeFormation.FORMATIONS_MAX;
    };
  }

  static String named(String formation, String part) {
    var name = formation + " · " + part;
    return name.length() <= Check.NAME_CHARS_MAX ? name : part;
  }

  static String shortened(String id) {
    return id.length() <= ID_CHARS_MAX ? id : id.substring(0, ID_CHARS_MAX);
  }

  /** The id, or one like it that nobody has. */
  static String free(String id, Set<String> taken) {
    var free = id;
    for (int n = 2; taken.contains(free); n++) {
      var end = ":" + n;
      free = id.substring(0, Math.min(id.length(), ID_CHARS_MAX - end.length())) + end;
    }
    return free;
  }

  /** Both terms: of each qualification the larger number. */
  static @Nullable Map<Qualification, Integer> both(
      @Nullable Map<Qualification, Integer> one, @Nullable Map<Qualification, Integer> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var both = new EnumMap<Qualification, Integer>(one);
    other.forEach((qualification, people) -> both.merge(qualification, people, Math::max));
    return both;
  }

  /** The line of a list that asks for the same thing under the same terms; -1 without one. */
  static int same(List<RequirementLine> lines, RequirementLine line) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isSameAs(line)) {
        return i;
      }
    }
    return -1;
  }
}
