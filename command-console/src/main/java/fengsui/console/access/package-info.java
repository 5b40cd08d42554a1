/** Who may call what: login, session cookie, roles and areas, headers, origins. */
@NullMarked
package fengsui.console.access;

import org.jspecify.annotations.NullMarked;
