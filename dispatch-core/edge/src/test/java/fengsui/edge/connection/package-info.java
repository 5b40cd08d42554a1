/** Tests of the limits of connections. */
@NullMarked
package fengsui.edge.connection;

import org.jspecify.annotations.NullMarked;
