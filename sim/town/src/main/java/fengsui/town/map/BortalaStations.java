package fengsui.town.map;

import java.util.List;

/**
 * The stations of the national service, the township teams and the volunteer teams, before they get
 * their ground.
 */
final class BortalaStations {

  /**
   * A station to be placed.
   *
   * @param district key of the district, or a village's name
   */
  record Wanted(String id, String name, StationForce force, String district, double u, double v) {}

  private BortalaStations() {}

  static List<Wanted> all() {
    return List.of(
        new Wanted("N1", "博乐市消防救援站", StationForce.NATIONAL, "bole", -0.1, 0.25),
        new Wanted("N2", "博乐市特勤消防救援站", StationForce.NATIONAL, "bole-south", 0.0, 0.05),
        new Wanted("N3", "精河县消防救援站", StationForce.NATIONAL, "jinghe", 0.05, 0.1),
        new Wanted("N4", "精河工业园消防救援站", StationForce.NATIONAL, "jinghe-park", -0.1, 0.1),
        new Wanted("N5", "温泉县消防救援站", StationForce.NATIONAL, "wenquan", 0.05, 0.05),
        new Wanted("N6", "阿拉山口市消防救援站", StationForce.NATIONAL, "alashankou", -0.15, 0.05),
        new Wanted("N7", "阿拉山口石油储运消防救援站", StationForce.NATIONAL, "oil", 0.0, 0.0),
        new Wanted("G1", "大河沿子镇政府专职消防队", StationForce.GOVERNMENT_CLASS_1, "daheyanzi", 0.1, 0.0),
        new Wanted("G2", "五台政府专职消防队", StationForce.GOVERNMENT_CLASS_2, "wutai", 0.0, 0.0),
        new Wanted("G3", "小营盘镇政府专职消防队", StationForce.GOVERNMENT_CLASS_2, "xiaoyingpan", 0.1, 0.0),
        new Wanted("G4", "达勒特镇政府专职消防队", StationForce.GOVERNMENT_CLASS_2, "dalete", 0.1, 0.0),
        new Wanted("G5", "贝林哈日莫墩乡政府专职消防队", StationForce.GOVERNMENT_CLASS_2, "beilin", 0.1, 0.0),
        new Wanted("V01", "哈日布呼镇志愿消防队", StationForce.VOLUNTEER, "haribuhu", 0.1, 0.0),
        new Wanted("V02", "赛里木湖景区志愿消防队", StationForce.VOLUNTEER, "sayram", 0.1, 0.0),
        new Wanted("V03", "综合保税区志愿消防队", StationForce.VOLUNTEER, "bonded", 0.0, 0.0),
        new Wanted("V04", "博乐工业园区志愿消防队", StationForce.VOLUNTEER, "bole-park", 0.0, 0.0),
        new Wanted("V05", "东城区志愿消防队", StationForce.VOLUNTEER, "bole-east", 0.0, 0.1),
        new Wanted("V06", "明格陶勒哈村志愿消防队", StationForce.VOLUNTEER, "明格陶勒哈村", 0, 0),
        new Wanted("V07", "茫丁村志愿消防队", StationForce.VOLUNTEER, "茫丁村", 0, 0),
        new Wanted("V08", "托里村志愿消防队", StationForce.VOLUNTEER, "托里村", 0, 0),
        new Wanted("V09", "扎勒木特村志愿消防队", StationForce.VOLUNTEER, "扎勒木特村", 0, 0),
        new Wanted("V10", "八十四团五连志愿消防队", StationForce.VOLUNTEER, "八十四团五连", 0, 0));
  }
}
