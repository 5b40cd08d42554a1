/** What a console server and a browser seat say to each other over their socket. */
@NullMarked
package fengsui.protocol.console;

import org.jspecify.annotations.NullMarked;
