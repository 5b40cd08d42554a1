/** Small files that are whole or not there, also after a loss of power. */
@NullMarked
package fengsui.db.file;

import org.jspecify.annotations.NullMarked;
