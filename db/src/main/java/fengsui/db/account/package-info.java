/** Credentials, sessions, pairing of phones and the audit, all outside the log. */
@NullMarked
package fengsui.db.account;

import org.jspecify.annotations.NullMarked;
