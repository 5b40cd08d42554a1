package fengsui.town.force;

import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.town.map.StationSite;
import java.util.ArrayList;
import java.util.List;

/** The organisation: one brigade, a battalion per county or city, an area per station. */
final class ForceAreas {

  static final AreaId BRIGADE = new AreaId("brigade");
  static final String STATION_PREFIX = "station-";

  /** A battalion and the county-level city or county that it answers for. */
  record Battalion(String key, String city, String name) {
    AreaId area() {
      return battalion(key);
    }
  }

  private ForceAreas() {}

  static List<Battalion> battalions() {
    return List.of(
        new Battalion("bole", "博乐市", "博乐市消防救援大队"),
        new Battalion("jinghe", "精河县", "精河县消防救援大队"),
        new Battalion("wenquan", "温泉县", "温泉县消防救援大队"),
        new Battalion("alashankou", "阿拉山口市", "阿拉山口市消防救援大队"));
  }

  /** The area of the battalion with this key. */
  static AreaId battalion(String key) {
    return new AreaId("battalion-" + key);
  }

  static AreaId ofStation(StationSite site) {
    return new AreaId(STATION_PREFIX + site.id());
  }

  /** Parents before children. */
  static List<Area> areas(List<StationSite> sites) {
    var areas = new ArrayList<Area>();
    areas.add(new Area(BRIGADE, "博尔塔拉蒙古自治州消防救援支队", AreaKind.BRIGADE, null));
    for (Battalion battalion : battalions()) {
      areas.add(new Area(battalion.area(), battalion.name(), AreaKind.BATTALION, BRIGADE));
    }
    for (StationSite site : sites) {
      areas.add(new Area(ofStation(site), site.name(), AreaKind.STATION, battalionOf(site).area()));
    }
    return areas;
  }

  private static Battalion battalionOf(StationSite site) {
    return battalions().stream()
        .filter(battalion -> battalion.city().equals(site.city()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no battalion for " + site));
  }
}
