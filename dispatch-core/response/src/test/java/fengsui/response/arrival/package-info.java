/** Tests of the force-arrival curve. */
@NullMarked
package fengsui.response.arrival;

import org.jspecify.annotations.NullMarked;
