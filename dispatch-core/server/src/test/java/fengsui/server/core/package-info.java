/** Tests of the core on fake ports. */
@NullMarked
package fengsui.server.core;

import org.jspecify.annotations.NullMarked;
