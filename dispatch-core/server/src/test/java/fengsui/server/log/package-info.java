/** Tests of the log and its check. */
@NullMarked
package fengsui.server.log;

import org.jspecify.annotations.NullMarked;
