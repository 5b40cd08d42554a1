package fengsui.db.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "::ffff:10.1.2.3, 10.1.2.3",
    "2001:db8::7, 2001:db8:0:0::/64",
    "2001:DB8:0:0:a:b:c:d, 2001:db8:0:0::/64",
    "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
    "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
    "setup, setup"
  })
  void anIpv6AddressCountsByItsNetworkAndAllElseByItself(String source, String network) {
    assertThat(SourceNetwork.of(source)).isEqualTo(network);
  }
}
