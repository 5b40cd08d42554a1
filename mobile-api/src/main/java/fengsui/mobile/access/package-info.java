/** Who may ask what: tokens, roles per endpoint, limits per source, and the shape of a refusal. */
@NullMarked
package fengsui.mobile.access;

import org.jspecify.annotations.NullMarked;
