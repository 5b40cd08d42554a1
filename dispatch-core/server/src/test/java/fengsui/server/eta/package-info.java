/** Runs of an archive, told and learned from. */
@NullMarked
package fengsui.server.eta;

import org.jspecify.annotations.NullMarked;
