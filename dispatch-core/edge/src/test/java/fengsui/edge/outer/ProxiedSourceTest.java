package fengsui.edge.outer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiedSourceTest {
  @Test
  void aProxyOnThisMachineTellsTheAddress() {
    assertThat(seen("127.0.0.1", "10.9.9.9")).isEqualTo("10.9.9.9");
    assertThat(seen("0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void whatAClientMadeUpBeforeTheProxysEntryIsNotBelieved() {
    assertThat(seen("127.0.0.1", "10.1.1.1, 10.9.9.9")).isEqualTo("10.9.9.9");
    assertThat(seen("127.0.0.1", "127.0.0.1, 10.9.9.9")).isEqualTo("10.9.9.9");
  }

  @Test
  void nobodyElseIsBelieved() {
    assertThat(seen("10.2.2.2", "10.9.9.9")).isEqualTo("10.2.2.2");
    assertThat(seen("127.0.0.1", null)).isEqualTo("127.0.0.1");
  }

  @Test
  void anEntryThatIsNoAddressOrSaysLoopbackChangesNothing() {
    for (var entry : new String[] {"", "unknown", "evil.example", "10.9.9.9, ::1", "10.9.9.9:80"}) {
      assertThat(seen("127.0.0.1", entry)).as(entry).isEqualTo("127.0.0.1");
    }
  }

  private static String seen(String peer, @Nullable String header) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (header != null) {
      request.addHeader("X-Forwarded-For", header);
    }
    var chain = new MockFilterChain();
    try {
      new ProxiedSource().doFilter(request, new MockHttpServletResponse(), chain);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    var passed = chain.getRequest();
    assertThat(passed).isNotNull();
    return passed == null ? "" : passed.getRemoteAddr();
  }
}
