/** The solver against the answer of trying every set. */
@NullMarked
package fengsui.response.solver;

import org.jspecify.annotations.NullMarked;
