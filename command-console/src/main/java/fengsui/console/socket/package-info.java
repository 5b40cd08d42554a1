/** The seats' WebSocket on Spring: it carries frames to and from the board. */
@NullMarked
package fengsui.console.socket;

import org.jspecify.annotations.NullMarked;
