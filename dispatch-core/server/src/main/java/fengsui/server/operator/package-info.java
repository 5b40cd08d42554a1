/** Vert.x for timers, feed threads and the operator's loopback page. */
@NullMarked
package fengsui.server.operator;

import org.jspecify.annotations.NullMarked;
