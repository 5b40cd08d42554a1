/** People, their roles and what each role may command. */
@NullMarked
package fengsui.domain.people;

import org.jspecify.annotations.NullMarked;
