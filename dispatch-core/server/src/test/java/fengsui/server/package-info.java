/** Tests of the core process. */
@NullMarked
package fengsui.server;

import org.jspecify.annotations.NullMarked;
