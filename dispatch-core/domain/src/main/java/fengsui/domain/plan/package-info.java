/** Response plans, what is missing under them, and the record of a recommended response. */
@NullMarked
package fengsui.domain.plan;

import org.jspecify.annotations.NullMarked;
