/** The REST API of version 1, one class per subject. */
@NullMarked
package fengsui.mobile.api;

import org.jspecify.annotations.NullMarked;
