package fengsui.town.exercise;

import fengsui.domain.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * A place as the callers of an exercise name it.
 *
 * @param city the county or city that the caller says
 * @param name the premises, village or road
 * @param point where it is; null for what the map knows by name
 */
public record ScenePlace(String city, String name, @Nullable LonLat point) {

  /** What the call-taker writes down. */
  public String words() {
    return city + " " + name;
  }
}
