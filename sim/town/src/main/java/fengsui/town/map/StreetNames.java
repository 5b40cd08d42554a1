package fengsui.town.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hands out street names that are unique within one town: avenues 大街, 大道; streets 路, 街; lanes 巷.
 */
final class StreetNames {

  private static final List<String> AVENUES =
      List.of(
          "青得里大街", "北京路", "文化路", "锦绣路", "顾里木图路", "赛里木湖路", "红星路", "南城大道", "团结路", "杭州路", "迎宾大道",
          "人民路", "建设路", "友谊路", "新华路", "解放路", "团结大街", "阿拉套大街", "博河大道", "乌鲁木齐路", "武汉大道", "湖北大道",
          "艾比湖大街", "天山路", "准噶尔路", "口岸大道");

  private static final List<String> STEMS =
      List.of(
          "光明", "和平", "胜利", "幸福", "民主", "前进", "东风", "向阳", "朝阳", "长江", "黄河", "昆仑", "塔城", "伊犁", "喀什",
          "石河子", "奎屯", "克拉玛依", "吐鲁番", "哈密", "昌吉", "阿勒泰", "和田", "库尔勒", "阿克苏", "兰州", "西安", "成都", "重庆",
          "上海", "天津", "广州", "长沙", "南京", "济南", "郑州", "太原", "沈阳", "大连", "青岛", "厦门", "福州", "昆明", "贵阳",
          "南宁", "海口", "合肥", "南昌", "武昌", "宜昌", "荆州", "襄阳", "黄石", "咸宁", "孝感", "随州", "牡丹", "玫瑰", "月季",
          "丁香", "海棠", "桂花", "梧桐", "白杨", "胡杨", "红柳", "沙枣", "榆树", "松林", "柳园", "枸杞", "葡萄", "棉城", "麦香",
          "稻香", "金桥", "银河", "星光", "明珠", "翡翠", "碧玉", "珍珠", "水晶", "琥珀", "学府", "育才", "育英", "书院", "科技",
          "创新", "创业", "振兴", "发展", "富强", "繁荣", "昌盛", "兴业", "工业", "商贸", "物流", "边贸", "丝绸", "驼铃", "烽火",
          "长安", "永安", "平安", "安康", "泰和", "祥和", "和谐", "文明", "安居", "乐业", "康宁", "瑞祥", "吉祥", "如意", "春风",
          "秋实", "夏荷", "冬青", "晨曦", "晚霞", "云杉", "雪岭", "草原", "牧歌", "骏马", "雄鹰", "天鹅", "鸿雁", "察哈尔",
          "土尔扈特", "江格尔", "祖鲁", "那达慕", "巴音", "查干", "哈拉吐鲁克", "夏尔希里", "怪石峪", "温泉", "博格达尔", "鄂托克",
          "卡昝河", "呼和", "敖包", "塔斯尔海", "克尔根卓", "卫星", "火炬", "红旗", "先锋", "英雄", "五一", "七一", "八一", "十月",
          "元旦", "国庆", "青年", "工人", "农垦", "军垦", "屯垦", "拓荒", "开源", "通达", "顺达", "宏达", "利民", "惠民", "为民",
          "新民", "新城", "老城", "东门", "西门");

  private final List<String> avenues;
  private final List<String> stems;
  private final Set<String> used = new HashSet<>();
  private int nextAvenue;
  private int nextStem;
  private int round;

  StreetNames(Dice dice, boolean isMainTown) {
    this.avenues = isMainTown ? AVENUES : dice.shuffled(AVENUES.subList(4, AVENUES.size()));
    this.stems = dice.shuffled(STEMS);
  }

  String avenue() {
    while (nextAvenue < avenues.size()) {
      String name = avenues.get(nextAvenue++);
      if (used.add(name)) {
        return name;
      }
    }
    return street("大街");
  }

  /**
   * A name with one of the suffixes 路, 街, 巷; when the stems are used up, 东, 西, 南, 北 and numbers
   * tell them apart.
   */
  String street(String suffix) {
    while (true) {
      String stem = stems.get(nextStem);
      String name =
          stem
              + List.of("", "东", "西", "南", "北").get(Math.min(round, 4))
              + (round > 4 ? round - 3 : "")
              + suffix;
      nextStem++;
      if (nextStem == stems.size()) {
        nextStem = 0;
        round++;
      }
      if (used.add(name)) {
        return name;
      }
    }
  }

  /** The next lane of a street: 北京路3巷. */
  String lane(String street) {
    for (int number = 1; ; number++) {
      String name = street + number + "巷";
      if (used.add(name)) {
        return name;
      }
    }
  }
}
