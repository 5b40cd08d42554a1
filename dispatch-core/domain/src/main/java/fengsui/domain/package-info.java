/** The whole of one decision: commands, events, decide and the record of what was decided. */
@NullMarked
package fengsui.domain;

import org.jspecify.annotations.NullMarked;
