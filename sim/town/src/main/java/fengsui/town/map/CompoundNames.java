package fengsui.town.map;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for residential compounds and enterprises, unique within one town. */
final class CompoundNames {

  private static final List<String> FIRST =
      List.of(
          "锦绣", "阳光", "博河", "明珠", "碧水", "天鹅", "金色", "绿洲", "丽景", "御景", "翠湖", "华府", "世纪", "国际", "水岸",
          "东方", "龙泉", "富丽", "嘉和", "康乐", "金地", "银座", "紫荆", "盛世", "香榭", "逸品", "雅居", "名仕", "天润", "宏基",
          "边城", "丝路", "塞外", "雪莲", "云杉", "青松", "瑞安", "泰安", "荣兴", "联丰", "楚天", "荆楚", "汉江", "东湖");

  private static final List<String> LAST =
      List.of("小区", "花园", "家园", "佳苑", "新村", "雅苑", "公寓", "府邸", "名城", "嘉园");

  private static final List<String> TRADES =
      List.of(
          "建材有限公司",
          "农业科技有限公司",
          "食品加工厂",
          "机械厂",
          "纺织有限公司",
          "物流有限公司",
          "石材有限公司",
          "枸杞加工厂",
          "面粉厂",
          "彩钢厂",
          "仓储有限公司",
          "饲料厂",
          "塑料制品厂",
          "木业有限公司");

  private final Dice dice;
  private final Set<String> used = new HashSet<>();

  CompoundNames(Dice dice) {
    this.dice = dice;
  }

  String compound() {
    return fresh(FIRST, LAST);
  }

  String enterprise() {
    return fresh(FIRST, TRADES);
  }

  private String fresh(List<String> first, List<String> last) {
    for (int tries = 0; ; tries++) {
      String name = dice.pick(first) + (tries > 40 ? dice.pick(first) : "") + dice.pick(last);
      if (used.add(name)) {
        return name;
      }
    }
  }
}
