/** Pre-alerts: likely units are told to make ready before anybody orders them. */
@NullMarked
package fengsui.domain.prealert;

import org.jspecify.annotations.NullMarked;
