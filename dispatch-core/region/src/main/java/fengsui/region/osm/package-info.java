/** Reads OpenStreetMap PBF extracts as a stream of nodes, ways and relations. */
@NullMarked
package fengsui.region.osm;

import org.jspecify.annotations.NullMarked;
