@NullMarked
package fengsui.db.file;

import org.jspecify.annotations.NullMarked;
