/** The console's HTTP interface: queries, commands, accounts, history, and its errors. */
@NullMarked
package fengsui.console.api;

import org.jspecify.annotations.NullMarked;
