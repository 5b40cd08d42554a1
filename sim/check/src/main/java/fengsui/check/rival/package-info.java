/** What a dispatcher would pick without the solver, to measure it against. */
@NullMarked
package fengsui.check.rival;

import org.jspecify.annotations.NullMarked;
