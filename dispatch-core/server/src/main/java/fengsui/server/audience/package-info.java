/** What one responder may see, kept current. */
@NullMarked
package fengsui.server.audience;

import org.jspecify.annotations.NullMarked;
