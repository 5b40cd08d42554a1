/**
 * The core's own logic on ports: stamping, deciding in log order, timers and the feed, free of
 * frameworks.
 */
@NullMarked
package fengsui.server.core;

import org.jspecify.annotations.NullMarked;
