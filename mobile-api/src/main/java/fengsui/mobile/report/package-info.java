/** Reports and positions of crews on their way to the core, whichever door they came in by. */
@NullMarked
package fengsui.mobile.report;

import org.jspecify.annotations.NullMarked;
