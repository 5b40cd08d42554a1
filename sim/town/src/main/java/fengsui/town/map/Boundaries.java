package fengsui.town.map;

import java.util.List;

/**
 * Draws the counties. Neighbours share their border ways; the prefecture is made of all outer ways.
 */
final class Boundaries {

  private final OsmDraft draft;

  Boundaries(OsmDraft draft) {
    this.draft = draft;
  }

  void draw() {
    long northWest = at(80.80, 45.26);
    long northWenquan = at(81.68, 45.26);
    long northBole = at(82.40, 45.26);
    long northPort = at(82.74, 45.26);
    long southJinghe = at(82.02, 44.36);
    long southWest = at(80.80, 44.36);
    long westWenquan = at(80.80, 44.80);
    long southPort = at(82.74, 45.03);
    long wenquanNorth = border(northWest, northWenquan);
    long boleNorth = border(northWenquan, northBole);
    long portNorth = border(northBole, northPort);
    long jingheEast = border(northPort, at(83.35, 45.26), at(83.35, 44.36), southJinghe);
    long boleSouth = border(southJinghe, southWest);
    long boleWest = border(southWest, westWenquan);
    long wenquanWest = border(westWenquan, northWest);
    long boleWenquan = border(westWenquan, at(81.68, 44.82), northWenquan);
    long bolePort = border(northBole, at(82.40, 45.07), southPort);
    long jinghePort = border(southPort, northPort);
    long boleJinghe = border(southPort, at(82.45, 44.78), at(82.05, 44.72), southJinghe);
    county("温泉县", wenquanNorth, boleWenquan, wenquanWest);
    county("博乐市", boleNorth, bolePort, boleJinghe, boleSouth, boleWest, boleWenquan);
    county("阿拉山口市", portNorth, jinghePort, bolePort);
    county("精河县", jingheEast, boleJinghe, jinghePort);
    area(
        "博尔塔拉蒙古自治州",
        "5",
        List.of(wenquanNorth, boleNorth, portNorth, jingheEast, boleSouth, boleWest, wenquanWest));
  }

  private long at(double lon, double lat) {
    return draft.node(Point.of(lon, lat));
  }

  private long border(Long... nodes) {
    return draft.way(List.of(nodes), Tags.of("boundary", "administrative", "admin_level", "6"));
  }

  private void county(String name, Long... ways) {
    area(name, "6", List.of(ways));
  }

  private void area(String name, String level, List<Long> ways) {
    Tags tags = Tags.of("type", "boundary", "boundary", "administrative", "admin_level", level);
    draft.relation(ways, "outer", tags.with("name", name));
  }
}
