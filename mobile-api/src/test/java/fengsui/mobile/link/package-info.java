/** Tests of one phone's connection on a clock of the test. */
@NullMarked
package fengsui.mobile.link;

import org.jspecify.annotations.NullMarked;
