/**
 * Finds the least-time force for one incident and says why: candidates, exact cover, reasons. Pure
 * but for a cache of snaps.
 */
@NullMarked
package fengsui.response;

import org.jspecify.annotations.NullMarked;
