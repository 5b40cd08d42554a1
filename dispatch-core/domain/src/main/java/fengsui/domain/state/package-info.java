/** State: the immutable picture all decisions are made on, and how a record changes it. */
@NullMarked
package fengsui.domain.state;

import org.jspecify.annotations.NullMarked;
