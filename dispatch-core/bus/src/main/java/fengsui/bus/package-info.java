/** What may be lost: last positions, who is on-line and rates, kept in memory or in Redis. */
@NullMarked
package fengsui.bus;

import org.jspecify.annotations.NullMarked;
