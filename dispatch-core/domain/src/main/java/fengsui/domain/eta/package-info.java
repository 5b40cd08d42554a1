/** When a unit will be there: the model that ETAs are made with, learned from the own runs. */
@NullMarked
package fengsui.domain.eta;

import org.jspecify.annotations.NullMarked;
