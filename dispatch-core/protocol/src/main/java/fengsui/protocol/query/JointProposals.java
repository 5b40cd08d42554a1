package fengsui.protocol.query;

import fengsui.domain.plan.JointProposal;
import fengsui.domain.station.AreaId;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Which force to send to all open incidents together. */
@FunctionalInterface
public interface JointProposals {
  /**
   * For every open incident in an area that still misses something.
   *
   * @param area of the person who would order; incidents and units outside it are left out; null
   *     for no limit
   */
  CompletableFuture<JointProposal> recommendJointly(@Nullable AreaId area);
}
