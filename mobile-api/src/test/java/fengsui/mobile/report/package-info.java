/** Tests of how reports are handed to the core. */
@NullMarked
package fengsui.mobile.report;

import org.jspecify.annotations.NullMarked;
