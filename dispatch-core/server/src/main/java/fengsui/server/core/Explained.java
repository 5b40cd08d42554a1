package fengsui.server.core;

import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Unexplained;
import org.jspecify.annotations.Nullable;

/**
 * Why a force is right, or why that is not known; one of the two.
 *
 * @param explanation null when there is none
 * @param unexplained null when there is an explanation
 */
public record Explained(@Nullable Explanation explanation, @Nullable Unexplained unexplained) {
  public Explained {
    if ((explanation == null) == (unexplained == null)) {
      throw new IllegalArgumentException("an order is explained, or says why it is not");
    }
  }

  public static Explained by(Explanation explanation) {
    return new Explained(explanation, null);
  }

  public static Explained not(Unexplained why) {
    return new Explained(null, why);
  }
}
