/**
 * Which units cover the requirement lines of one incident, or of several at once, at the least
 * cost, as plain numbers.
 */
@NullMarked
package fengsui.response.solver;

import org.jspecify.annotations.NullMarked;
