package fengsui.edge;

import fengsui.edge.answer.ContainerErrors;
import fengsui.edge.answer.Errors;
import fengsui.edge.answer.PlainErrorValve;
import fengsui.edge.connection.ConnectionGuard;
import fengsui.edge.connection.GuardedProtocol;
import fengsui.edge.connection.ServingValve;
import fengsui.edge.outer.OuterFilter;
import fengsui.edge.outer.OuterRules;
import fengsui.edge.outer.ProxiedSource;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The parts that every edge server has. */
@Configuration(proxyBeanMethods = false)
@Import({Errors.class, ContainerErrors.class, ContainerErrors.Pages.class})
class EdgeParts {

  @Bean
  ConnectionGuard connectionGuard(Listening listening) {
    return new ConnectionGuard(listening.limits(), System::nanoTime);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedConnections(
      ConnectionGuard guard) {
    return factory -> {
      factory.setProtocol(GuardedProtocol.class.getName());
      factory.addConnectorCustomizers(connector -> guard(connector.getProtocolHandler(), guard));
      factory.addEngineValves(new ServingValve(guard));
      factory.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              host.setErrorReportValveClass(PlainErrorValve.class.getName());
            }
          });
    };
  }

  @Bean
  FilterRegistrationBean<OuterFilter> outerFilter(OuterRules rules) {
    var filter = new FilterRegistrationBean<>(new OuterFilter(rules));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setAsyncSupported(true);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ProxiedSource> proxiedSource() {
    var filter = new FilterRegistrationBean<>(new ProxiedSource());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    filter.setAsyncSupported(true);
    return filter;
  }

  private static void guard(ProtocolHandler handler, ConnectionGuard guard) {
    if (!(handler instanceof GuardedProtocol guarded)) {
      throw new IllegalStateException("the connector does not guard its connections: " + handler);
    }
    guarded.use(guard);
  }
}
