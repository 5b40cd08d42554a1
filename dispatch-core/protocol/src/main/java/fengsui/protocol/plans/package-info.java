/** Response plans as a YAML document that people write, keep and exchange. */
@NullMarked
package fengsui.protocol.plans;

import org.jspecify.annotations.NullMarked;
