/** Tests of what all ports share. */
@NullMarked
package fengsui.protocol;

import org.jspecify.annotations.NullMarked;
