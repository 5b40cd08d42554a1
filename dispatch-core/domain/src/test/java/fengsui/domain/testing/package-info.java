/** A small city to test decisions in; used by the tests of other modules too. */
@NullMarked
package fengsui.domain.testing;

import org.jspecify.annotations.NullMarked;
