/** State on disk: encoded, hashed, verified and kept in two copies. */
@NullMarked
package fengsui.server.snapshot;

import org.jspecify.annotations.NullMarked;
