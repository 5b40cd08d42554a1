package fengsui.domain.plan;

import fengsui.domain.Check;

/** Identity of one answer of the recommender; an order names the one it was made from. */
public record RecommendationId(String value) implements Comparable<RecommendationId> {
  public RecommendationId {
    Check.id("recommendation", value);
  }

  @Override
  public int compareTo(RecommendationId other) {
    return value.compareTo(other.value);
  }
}
