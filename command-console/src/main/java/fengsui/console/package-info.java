/** The console server as a library: it starts on given ports and serves seats in the centre. */
@NullMarked
package fengsui.console;

import org.jspecify.annotations.NullMarked;
