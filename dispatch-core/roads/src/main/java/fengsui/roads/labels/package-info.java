/** Hub labels: how they are made from a network, kept in a file and asked for times. */
@NullMarked
package fengsui.roads.labels;

import org.jspecify.annotations.NullMarked;
