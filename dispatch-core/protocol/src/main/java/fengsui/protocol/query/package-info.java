/** What may be asked of a core, one port for each kind of question; QueryPort hands them out. */
@NullMarked
package fengsui.protocol.query;

import org.jspecify.annotations.NullMarked;
