/** Who may call an endpoint, and how a call is refused. */
@NullMarked
package fengsui.edge.access;

import org.jspecify.annotations.NullMarked;
