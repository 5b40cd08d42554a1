/**
 * Learns from the brigade's own runs when units will be there, and tells how well it is foretold.
 */
@NullMarked
package fengsui.response.eta;

import org.jspecify.annotations.NullMarked;
