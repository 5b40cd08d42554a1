package fengsui.town.map;

import fengsui.town.map.DistrictSpec.Style;
import java.util.List;

/**
 * Where the towns, townships, parks and fields of Bortala lie. Positions of the towns are the real
 * ones.
 */
final class BortalaPlaces {

  static final String BOLE = "博乐市";
  static final String JINGHE = "精河县";
  static final String WENQUAN = "温泉县";
  static final String ALASHANKOU = "阿拉山口市";

  private BortalaPlaces() {}

  /** The built-up districts; an earlier one keeps its ground where outlines overlap. */
  static List<DistrictSpec> towns() {
    return List.of(
        town("bole", BOLE, "博乐", Style.TOWN, 82.070, 44.900, -9, 3_700, 2_700),
        town("bole-south", BOLE, "博乐南城区", Style.NEW_TOWN, 82.062, 44.862, 6, 2_300, 1_100),
        town("bole-east", BOLE, "博乐东城区", Style.NEW_TOWN, 82.142, 44.902, 17, 1_700, 1_500),
        town("bole-park", BOLE, "博乐工业园区", Style.INDUSTRY, 82.000, 44.921, -24, 1_900, 1_300),
        town("jinghe", JINGHE, "精河", Style.TOWN, 82.890, 44.600, 12, 2_500, 1_900),
        town("jinghe-park", JINGHE, "精河工业园区", Style.INDUSTRY, 82.955, 44.612, -5, 1_600, 1_300),
        town("wenquan", WENQUAN, "温泉", Style.TOWN, 81.030, 44.970, 4, 1_700, 1_200),
        town("alashankou", ALASHANKOU, "阿拉山口", Style.TOWN, 82.570, 45.170, -14, 1_900, 1_500),
        town("bonded", ALASHANKOU, "阿拉山口综合保税区", Style.INDUSTRY, 82.612, 45.152, -14, 1_400, 1_000),
        town("oil", ALASHANKOU, "阿拉山口石油储运区", Style.INDUSTRY, 82.530, 45.142, -20, 1_200, 1_000),
        town("daheyanzi", JINGHE, "大河沿子镇", Style.TOWNSHIP, 82.250, 44.700, 8, 900, 700),
        town("wutai", BOLE, "五台", Style.TOWNSHIP, 81.920, 44.665, -6, 700, 450),
        town("xiaoyingpan", BOLE, "小营盘镇", Style.TOWNSHIP, 81.860, 44.885, 5, 850, 600),
        town("dalete", BOLE, "达勒特镇", Style.TOWNSHIP, 82.150, 44.825, -12, 800, 600),
        town("beilin", BOLE, "贝林哈日莫墩乡", Style.TOWNSHIP, 82.340, 44.868, 10, 800, 600),
        town("haribuhu", WENQUAN, "哈日布呼镇", Style.TOWNSHIP, 81.460, 44.930, -4, 850, 600),
        town("sayram", BOLE, "赛里木湖景区", Style.TOWNSHIP, 81.372, 44.710, 35, 420, 320));
  }

  /** Farmland around the towns, crossed by field roads. */
  static List<DistrictSpec> fields() {
    return List.of(
        town("f-bole", BOLE, "博乐绿洲", Style.FIELDS, 82.050, 44.885, -3, 13_500, 6_200),
        town("f-jinghe", JINGHE, "精河绿洲", Style.FIELDS, 82.860, 44.635, 9, 10_500, 6_000),
        town("f-wenquan", WENQUAN, "温泉河谷", Style.FIELDS, 81.090, 44.960, 2, 8_500, 3_300),
        town("f-xiaoyingpan", BOLE, "小营盘灌区", Style.FIELDS, 81.790, 44.890, 4, 8_500, 3_800),
        town("f-daheyanzi", JINGHE, "大河沿子灌区", Style.FIELDS, 82.240, 44.710, 5, 8_500, 4_200),
        town("f-beilin", BOLE, "贝林灌区", Style.FIELDS, 82.390, 44.868, -6, 9_000, 3_900),
        town("f-haribuhu", WENQUAN, "哈日布呼灌区", Style.FIELDS, 81.470, 44.928, -3, 8_000, 3_200),
        town("f-alashankou", ALASHANKOU, "口岸绿洲", Style.FIELDS, 82.520, 45.115, -10, 5_200, 3_200));
  }

  /** Names of the villages; each field district gets its share. */
  static final List<String> VILLAGES =
      List.of(
          "明格陶勒哈村", "乌图布拉格村", "破城子村", "呼热布呼村", "图勒克村", "红旗村", "团结村", "胜利村", "东风村", "新丰村", "茫丁村",
          "托托村", "八家户村", "托里村", "永集湖村", "阿合其村", "夏尔希里村", "乌斯图村", "查干屯格村", "扎勒木特村", "昆得仑村", "蒙克村",
          "呼斯塔村", "浩图呼尔村", "厄然哈日根村", "牙马特村", "克热达坂村", "巴格希恩村", "塔秀村", "哈拉吐鲁克村", "保尔德村", "决肯村",
          "依其布拉格村", "莫托塔拉村", "沙尔托海村", "城镇村", "青得里村", "贝林村", "蘑菇滩村", "岗吉格村", "巴音阿门村", "西里克特村",
          "南戈壁村", "大庄子村", "苏木村", "库木苏村", "乌兰村", "翻身村", "泉水地村", "小海子村", "八十一团一连", "八十三团三连", "八十四团五连",
          "八十五团二连", "八十六团六连", "八十七团四连", "八十八团七连", "九十团八连", "九十一团九连", "八十九团十连");

  static Point lakeCentre() {
    return Point.of(81.19, 44.60);
  }

  private static DistrictSpec town(
      String key,
      String city,
      String place,
      Style style,
      double lon,
      double lat,
      double degrees,
      double halfU,
      double halfV) {
    return new DistrictSpec(key, city, place, style, lon, lat, degrees, halfU, halfV);
  }
}
