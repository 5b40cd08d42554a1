/**
 * Reads the runs of the archive, tells how well they were foretold, and has ETAs learned from them.
 */
@NullMarked
package fengsui.server.eta;

import org.jspecify.annotations.NullMarked;
