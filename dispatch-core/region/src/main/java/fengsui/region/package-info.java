/** Makes, names, opens and checks region packs. */
@NullMarked
package fengsui.region;

import org.jspecify.annotations.NullMarked;
