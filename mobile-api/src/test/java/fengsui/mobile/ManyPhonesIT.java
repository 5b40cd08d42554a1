package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.people.Role;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many open phones at once; the figures themselves are those of the bench. */
class ManyPhonesIT {
  private static final Logger LOG = LoggerFactory.getLogger(ManyPhonesIT.class);
  private static final int CREWS = 200;
  private static final int OTHERS = 300;

  @Test
  void everyOrderReachesItsOwnOpenPhone(@TempDir Path folder) {
    try (var town = new PhoneTown(folder)) {
      town.core.centre(ManyPhonesIT::define);
      var phones = new ArrayList<PhoneTestSocket>();
      for (int i = 0; i < CREWS + OTHERS; i++) {
        phones.add(PhoneTestSocket.opened(town, "c" + i % CREWS));
      }
      int threads = Thread.activeCount();
      var waits = new long[CREWS];
      for (int i = 0; i < CREWS; i++) {
        long ordered = System.nanoTime();
        var phone = phones.get(i);
        town.core.order("U" + i);
        await()
            .atMost(Duration.ofSeconds(5))
            .pollInterval(Duration.ofMillis(1))
            .until(() -> phone.orderedNanos != 0);
        waits[i] = phone.orderedNanos - ordered;
      }
      Arrays.sort(waits);
      LOG.atInfo()
          .addKeyValue("p50Micros", waits[CREWS / 2] / 1_000)
          .addKeyValue("p99Micros", waits[CREWS * 99 / 100] / 1_000)
          .log("order to phone");
      assertThat(threads).as("no thread for each phone").isLessThan(100);
      assertThat(town.meters.get("fengsui.phone.sockets").gauge().value())
          .isEqualTo(CREWS + OTHERS);
      phones.forEach(PhoneTestSocket::close);
    }
  }

  private static List<String> define(City city) {
    for (int i = 0; i < CREWS; i++) {
      city.does(
          "system",
          new DefineUnit(
              SmallCity.unit(
                  "U" + i, UnitKind.WATER_TENDER, "S1", Map.of(Capability.WATER_L, 1), 6)));
      city.does(
          "system", new DefinePerson(SmallCity.person("c" + i, Role.RESPONDER, "A1", "U" + i)));
    }
    return List.of();
  }
}
