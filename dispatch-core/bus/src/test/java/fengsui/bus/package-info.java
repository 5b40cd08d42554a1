/** Contract suites, run over memory and over a real Redis. */
@NullMarked
package fengsui.bus;

import org.jspecify.annotations.NullMarked;
