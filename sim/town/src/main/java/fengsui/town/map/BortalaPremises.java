package fengsui.town.map;

import java.util.List;
import java.util.stream.Stream;

/**
 * The named premises that the demo and its exercises speak of: hospitals, schools, markets, fuel,
 * oil, cotton.
 */
final class BortalaPremises {

  private static final Tags HOSPITAL = Tags.of("amenity", "hospital", "emergency", "yes");
  private static final Tags SCHOOL = Tags.of("amenity", "school");
  private static final Tags MALL = Tags.of("shop", "mall");
  private static final Tags FUEL = Tags.of("amenity", "fuel");
  private static final Tags GAS = Tags.of("amenity", "fuel", "fuel:lpg", "yes", "fuel:cng", "yes");
  private static final Tags OFFICE = Tags.of("office", "government");
  private static final Tags HOTEL = Tags.of("tourism", "hotel", "building:levels", "18");
  private static final Tags TOWER = Tags.of("landuse", "residential", "building:levels", "33");
  private static final Tags PARK = Tags.of("leisure", "park");
  private static final Tags STATION = Tags.of("railway", "station");
  private static final Tags BUS = Tags.of("amenity", "bus_station");
  private static final Tags MARKET = Tags.of("amenity", "marketplace");
  private static final Tags INDUSTRY = Tags.of("landuse", "industrial");
  private static final Tags OIL =
      Tags.of("landuse", "industrial", "industrial", "oil", "hazard", "flammable");
  private static final Tags CHEMICAL =
      Tags.of("landuse", "industrial", "industrial", "chemical", "hazard", "chemical");
  private static final Tags COTTON =
      Tags.of("landuse", "industrial", "industrial", "warehouse", "product", "cotton");
  private static final Tags POWER =
      Tags.of("power", "substation", "substation", "transmission", "voltage", "750000");
  private static final Tags STORAGE =
      Tags.of("power", "plant", "plant:source", "battery", "plant:method", "lithium");

  private BortalaPremises() {}

  static List<WantedPremises> all() {
    return Stream.of(bole(), boleDistricts(), jinghe(), wenquan(), alashankou(), townships())
        .flatMap(List::stream)
        .toList();
  }

  private static List<WantedPremises> bole() {
    return List.of(
        at("bole", "博尔塔拉蒙古自治州人民医院", -0.15, 0.2, HOSPITAL.with("building:levels", "16")),
        at("bole", "博乐市人民医院", 0.35, -0.15, HOSPITAL.with("building:levels", "11")),
        at("bole", "博州中医医院", -0.45, -0.1, HOSPITAL),
        at("bole", "博州妇幼保健院", 0.1, 0.5, HOSPITAL),
        at("bole", "博州党政办公中心", 0.0, 0.32, OFFICE),
        at("bole", "博乐市人民政府", 0.2, 0.1, OFFICE),
        at("bole", "博州消防救援支队指挥中心", 0.12, 0.22, OFFICE),
        at("bole", "博乐市第一中学", -0.3, 0.3, SCHOOL),
        at("bole", "博乐市第八中学", 0.5, 0.2, SCHOOL),
        at("bole", "博州蒙古中学", -0.55, 0.25, SCHOOL),
        at("bole", "博州高级中学", 0.3, 0.55, SCHOOL),
        at("bole", "博乐市第三小学", -0.12, -0.1, SCHOOL),
        at("bole", "博乐市第五小学", 0.6, -0.2, SCHOOL),
        at("bole", "博乐职业技术学院", -0.7, 0.05, Tags.of("amenity", "college")),
        at("bole", "友好时尚购物中心", 0.05, 0.05, MALL.with("building:levels", "6")),
        at("bole", "博乐国际商贸城", 0.45, 0.05, MALL),
        at("bole", "亚欧商场", -0.08, 0.08, MALL),
        at("bole", "博乐汇嘉时代广场", 0.15, -0.08, MALL.with("building:levels", "7")),
        at("bole", "博乐农贸批发市场", -0.5, -0.25, MARKET),
        at("bole", "博乐宾馆", -0.03, 0.15, HOTEL),
        at("bole", "锦绣大厦", 0.08, 0.14, Tags.of("office", "company", "building:levels", "28")),
        at("bole", "天鹅湾高层住宅", 0.25, 0.3, TOWER),
        at("bole", "博乐客运站", 0.55, 0.45, BUS),
        at("bole", "博乐站", 0.05, 0.72, STATION),
        at("bole", "人民公园", -0.2, 0.05, PARK),
        at("bole", "中国石油北京路加油站", 0.4, 0.35, FUEL),
        at("bole", "中国石化迎宾加油站", -0.62, -0.05, FUEL),
        at("bole", "红星路加油站", 0.7, 0.1, FUEL),
        at("bole", "博乐市液化石油气站", -0.75, 0.35, GAS.with("hazard", "flammable")),
        at("bole", "博乐热力公司锅炉房", -0.6, 0.5, INDUSTRY));
  }

  private static List<WantedPremises> boleDistricts() {
    return List.of(
        at("bole-south", "博乐市第二人民医院", 0.1, 0.1, HOSPITAL),
        at("bole-south", "南城实验学校", -0.3, 0.2, SCHOOL),
        at("bole-south", "南城万达广场", 0.2, -0.1, MALL),
        at("bole-south", "南城加油站", 0.5, 0.1, FUEL),
        at("bole-south", "南城一号高层住宅", -0.1, -0.3, TOWER),
        at("bole-east", "东城学校", 0.1, 0.2, SCHOOL),
        at("bole-east", "东城建材市场", -0.3, 0.0, MARKET),
        at("bole-east", "东城加油站", 0.5, 0.0, FUEL),
        at("bole-park", "博乐棉花储备库", 0.2, 0.2, COTTON),
        at("bole-park", "新赛棉业棉花库", -0.3, 0.1, COTTON),
        at("bole-park", "博乐锂电储能电站", 0.5, -0.3, STORAGE),
        at("bole-park", "园区加油加气站", -0.1, -0.2, GAS),
        at("bole-park", "博圣酒业", 0.0, 0.4, INDUSTRY));
  }

  private static List<WantedPremises> jinghe() {
    return List.of(
        at("jinghe", "精河县人民医院", 0.1, 0.15, HOSPITAL),
        at("jinghe", "精河县中医医院", -0.3, -0.1, HOSPITAL),
        at("jinghe", "精河县人民政府", -0.05, 0.05, OFFICE),
        at("jinghe", "精河县高级中学", 0.3, 0.3, SCHOOL),
        at("jinghe", "精河县第一小学", -0.2, 0.25, SCHOOL),
        at("jinghe", "枸杞交易市场", 0.35, -0.2, MARKET),
        at("jinghe", "精河百货大楼", 0.05, -0.05, MALL),
        at("jinghe", "精河宾馆", -0.1, 0.15, HOTEL),
        at("jinghe", "精河站", -0.1, -0.6, STATION),
        at("jinghe", "精河客运站", 0.5, 0.1, BUS),
        at("jinghe", "中国石油精河加油站", -0.55, 0.1, FUEL),
        at("jinghe", "精河液化气站", -0.6, 0.4, GAS.with("hazard", "flammable")),
        at("jinghe-park", "精河新能源储能电站", 0.3, 0.3, STORAGE),
        at("jinghe-park", "精河石化有限公司", -0.2, -0.3, CHEMICAL),
        at("jinghe-park", "精河棉花库", 0.1, -0.1, COTTON),
        at("jinghe-park", "精河750千伏变电站", 0.6, 0.1, POWER));
  }

  private static List<WantedPremises> wenquan() {
    return List.of(
        at("wenquan", "温泉县人民医院", 0.1, 0.1, HOSPITAL),
        at("wenquan", "温泉县人民政府", -0.1, 0.1, OFFICE),
        at("wenquan", "温泉县中学", 0.3, 0.2, SCHOOL),
        at("wenquan", "温泉县小学", -0.3, 0.2, SCHOOL),
        at("wenquan", "圣泉疗养院", 0.0, -0.3, HOTEL),
        at("wenquan", "温泉商贸城", 0.05, 0.0, MALL),
        at("wenquan", "温泉加油站", 0.5, 0.0, FUEL));
  }

  private static List<WantedPremises> alashankou() {
    return List.of(
        at("alashankou", "阿拉山口市人民医院", -0.1, 0.1, HOSPITAL),
        at("alashankou", "阿拉山口市人民政府", -0.2, 0.2, OFFICE),
        at("alashankou", "阿拉山口学校", -0.3, -0.1, SCHOOL),
        at("alashankou", "阿拉山口口岸国门", 0.0, 0.8, Tags.of("tourism", "attraction")),
        at("alashankou", "阿拉山口站", 0.25, 0.1, STATION),
        at("alashankou", "边贸商场", -0.05, -0.1, MALL),
        at("alashankou", "国门宾馆", 0.05, 0.2, HOTEL),
        at("alashankou", "口岸加油站", -0.4, 0.0, FUEL),
        at(
            "bonded",
            "综合保税区海关监管仓库",
            0.1,
            0.1,
            Tags.of("landuse", "industrial", "industrial", "warehouse")),
        at("bonded", "保税区跨境电商中心", -0.2, 0.1, INDUSTRY),
        at("bonded", "保税区粮油加工厂", 0.3, -0.2, INDUSTRY),
        at("oil", "阿拉山口油库", 0.1, 0.1, OIL),
        at("oil", "中哈原油管道首站", -0.2, 0.2, OIL),
        at("oil", "阿拉山口石化有限公司", 0.2, -0.3, CHEMICAL),
        at("oil", "阿拉山口液化气换装站", -0.4, -0.2, OIL));
  }

  private static List<WantedPremises> townships() {
    return List.of(
        at("daheyanzi", "大河沿子镇卫生院", 0.1, 0.2, HOSPITAL),
        at("daheyanzi", "大河沿子加油站", 0.5, 0.0, FUEL),
        at("daheyanzi", "大河沿子学校", -0.3, 0.2, SCHOOL),
        at("daheyanzi", "八十三团棉花加工厂", -0.4, -0.3, COTTON),
        at("wutai", "五台加油站", 0.3, 0.0, FUEL),
        at("wutai", "五台工业园水泥厂", -0.3, 0.2, INDUSTRY),
        at("xiaoyingpan", "小营盘镇卫生院", 0.1, 0.2, HOSPITAL),
        at("xiaoyingpan", "小营盘学校", -0.2, 0.2, SCHOOL),
        at("xiaoyingpan", "小营盘加油站", 0.4, 0.0, FUEL),
        at("dalete", "达勒特镇卫生院", 0.1, 0.2, HOSPITAL),
        at("dalete", "达勒特学校", -0.2, 0.2, SCHOOL),
        at("beilin", "贝林哈日莫墩乡卫生院", 0.1, 0.2, HOSPITAL),
        at("beilin", "贝林学校", -0.2, 0.2, SCHOOL),
        at("haribuhu", "哈日布呼镇卫生院", 0.1, 0.2, HOSPITAL),
        at("haribuhu", "哈日布呼学校", -0.2, 0.2, SCHOOL),
        at("sayram", "赛里木湖游客服务中心", 0.0, 0.2, Tags.of("tourism", "information")),
        at("sayram", "赛里木湖加油站", 0.3, -0.2, FUEL));
  }

  private static WantedPremises at(String district, String name, double u, double v, Tags tags) {
    return new WantedPremises(district, name, u, v, tags);
  }
}
