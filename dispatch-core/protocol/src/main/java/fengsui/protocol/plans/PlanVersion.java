package fengsui.protocol.plans;

import fengsui.domain.people.PersonId;
import fengsui.domain.plan.ResponsePlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan as the archive has it.
 *
 * @param number of the record that put it in force
 * @param reason what the person gave; empty when the plan was defined alone
 * @param plan null when it was retired
 */
public record PlanVersion(
    long number, Instant at, PersonId person, String reason, @Nullable ResponsePlan plan) {}
