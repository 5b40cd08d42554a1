/** JSON of commands, events and views: one mapper for log, archive and sockets. */
@NullMarked
package fengsui.protocol.wire;

import org.jspecify.annotations.NullMarked;
