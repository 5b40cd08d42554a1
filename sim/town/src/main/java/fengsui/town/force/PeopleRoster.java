package fengsui.town.force;

import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitDefinition;
import fengsui.town.map.StationForce;
import fengsui.town.map.StationSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The people of the demo: seats of the command centre, battalion commanders, station duty desks,
 * one responder per unit, an administrator and an auditor.
 */
final class PeopleRoster {

  private static final int CALL_TAKERS = 4;
  private static final int BRIGADE_COMMANDERS = 2;

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
  private static final String GIVEN = "伟强磊军勇杰涛明超刚平辉鹏华飞亮建国志海峰龙文斌浩宇晨阳博毅凯俊诚昊天瑞泽恒";

  private final List<Person> people = new ArrayList<>();
  private int named;

  PeopleRoster(List<StationSite> sites, List<UnitDefinition> units) {
    for (int i = 1; i <= CALL_TAKERS; i++) {
      add("calltaker-" + i, Role.CALL_TAKER, ForceAreas.BRIGADE);
    }
    for (int i = 1; i <= BRIGADE_COMMANDERS; i++) {
      add("commander-" + i, Role.COMMANDER, ForceAreas.BRIGADE);
    }
    for (var battalion : ForceAreas.battalions()) {
      add("commander-" + battalion.key(), Role.COMMANDER, battalion.area());
    }
    add("admin", Role.ADMINISTRATOR, ForceAreas.BRIGADE);
    add("auditor", Role.AUDITOR, ForceAreas.BRIGADE);
    for (StationSite site : sites) {
      if (site.force() != StationForce.MICRO_STATION && site.force() != StationForce.VOLUNTEER) {
        add("desk-" + site.id(), Role.RESPONDER, ForceAreas.ofStation(site));
      }
    }
    for (UnitDefinition unit : units) {
      var id = new PersonId("crew-" + unit.id().value());
      var area = new AreaId(ForceAreas.STATION_PREFIX + unit.station().value());
      people.add(new Person(id, name(), Set.of(Role.RESPONDER), area, unit.id(), true));
    }
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  private void add(String id, Role role, AreaId area) {
    people.add(new Person(new PersonId(id), name(), Set.of(role), area, null, true));
  }

  /** Names differ for the first tens of thousands of people. */
  private String name() {
    int n = named++;
    int step = n * 17;
    char surname = SURNAMES.charAt(step % SURNAMES.length());
    char first = GIVEN.charAt(n * 7 % GIVEN.length());
    char second = GIVEN.charAt((n / GIVEN.length() * 3 + n * 5) % GIVEN.length());
    return "" + surname + first + (first == second ? "" : second);
  }
}
