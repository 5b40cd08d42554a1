/** Which connections stay: limits in all and for each address, and for how long one may wait. */
@NullMarked
package fengsui.edge.connection;

import org.jspecify.annotations.NullMarked;
