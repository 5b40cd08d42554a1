/** Calls: one person's report each; several may belong to one incident. */
@NullMarked
package fengsui.domain.call;

import org.jspecify.annotations.NullMarked;
