/** What tests of several modules put in the place of a core. */
@NullMarked
package fengsui.protocol.testing;

import org.jspecify.annotations.NullMarked;
