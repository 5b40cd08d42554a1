package fengsui.domain.station;

import fengsui.domain.Check;
import org.jspecify.annotations.Nullable;

/**
 * A part of the organisation. Areas form a tree: what a person may do in an area holds in all areas
 * below it.
 *
 * @param parent null only for a BRIGADE
 */
public record Area(AreaId id, String name, AreaKind kind, @Nullable AreaId parent) {
  public Area {
    name = Check.name("area.name", name);
    if ((parent == null) != (kind == AreaKind.BRIGADE)) {
      throw new IllegalArgumentException(
          "area.parent must be there unless the area is a BRIGADE: " + id.value());
    }
  }
}
