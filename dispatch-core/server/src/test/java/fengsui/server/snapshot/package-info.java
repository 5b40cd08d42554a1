/** Tests of snapshots. */
@NullMarked
package fengsui.server.snapshot;

import org.jspecify.annotations.NullMarked;
