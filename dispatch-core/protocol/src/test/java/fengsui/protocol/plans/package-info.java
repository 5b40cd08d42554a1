/** Tests of plans as YAML. */
@NullMarked
package fengsui.protocol.plans;

import org.jspecify.annotations.NullMarked;
