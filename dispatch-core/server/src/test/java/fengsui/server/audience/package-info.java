/** Tests of responders' views on a small city. */
@NullMarked
package fengsui.server.audience;

import org.jspecify.annotations.NullMarked;
