/** Tests of limits and fields. */
@NullMarked
package fengsui.mobile.access;

import org.jspecify.annotations.NullMarked;
