/** Assignments: one unit's part in one incident, its order, alert, reports and end. */
@NullMarked
package fengsui.domain.assignment;

import org.jspecify.annotations.NullMarked;
