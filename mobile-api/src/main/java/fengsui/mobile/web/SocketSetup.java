package fengsui.mobile.web;

import fengsui.mobile.link.PhoneLinks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** The socket at {@code /ws}; only pages of this server, and programs that are no browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class SocketSetup implements WebSocketConfigurer {
  private final PhoneLinks links;

  public SocketSetup(PhoneLinks links) {
    this.links = links;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(new PhoneSocket(links), "/ws");
  }

  @Bean
  ServletServerContainerFactoryBean socketLimits() {
    var limits = new ServletServerContainerFactoryBean();
    limits.setMaxTextMessageBufferSize(PhoneSocket.MESSAGE_BYTES_MAX);
    limits.setMaxBinaryMessageBufferSize(1_024);
    return limits;
  }
}
