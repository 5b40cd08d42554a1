/** Tests of reports on their way to the core. */
@NullMarked
package fengsui.mobile.report;

import org.jspecify.annotations.NullMarked;
