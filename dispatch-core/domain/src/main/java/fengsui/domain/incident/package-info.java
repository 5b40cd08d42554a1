/** Incidents: the event being answered, its kind, level, place, milestones and outcome. */
@NullMarked
package fengsui.domain.incident;

import org.jspecify.annotations.NullMarked;
