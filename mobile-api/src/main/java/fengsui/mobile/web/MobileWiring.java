package fengsui.mobile.web;

import fengsui.bus.MemoryRateLimit;
import fengsui.edge.access.Attempts;
import fengsui.edge.outer.OuterRules;
import fengsui.edge.page.WebApp;
import fengsui.mobile.MobileConfig;
import fengsui.mobile.access.AccessInterceptor;
import fengsui.mobile.access.RequesterArgument;
import fengsui.mobile.access.Requesters;
import fengsui.mobile.api.CrewApi;
import fengsui.mobile.api.DeviceApi;
import fengsui.mobile.api.HealthApi;
import fengsui.mobile.api.MapApi;
import fengsui.mobile.api.OrderApi;
import fengsui.mobile.api.SessionApi;
import fengsui.mobile.link.LinkPorts;
import fengsui.mobile.link.PhoneLinks;
import fengsui.mobile.report.Reports;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

/** The beans of the phone server. Nothing is found by scanning; what runs is named here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SpringDocConfigProperties.class,
  SpringDocConfiguration.class,
  SpringDocWebMvcConfiguration.class
})
@Import({WebSetup.class, SocketSetup.class, ApiDocument.class})
public class MobileWiring {
  /** Longest body of a request. */
  static final int BODY_BYTES_MAX = 64 * 1024;

  /** Nothing from elsewhere; MapLibre makes its workers from blobs and its images from data. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; img-src 'self' data: blob:;"
          + " style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; connect-src 'self';"
          + " manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  OuterRules outerRules(MobileConfig config) {
    return new OuterRules(
        BODY_BYTES_MAX,
        Map.of(),
        config.otherOrigins(),
        CONTENT_POLICY,
        "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()",
        config.tls() != null);
  }

  @Bean
  WebApp webApp(ResourceLoader loader) {
    return new WebApp(loader, WebSetup.APP_FILES);
  }

  @Bean
  Reports reports(MobileConfig config) {
    return new Reports(config.ports().commands(), MemoryRateLimit.monotonic());
  }

  @Bean
  Attempts attempts(MobileConfig config) {
    return new Attempts(config.ports().limits(), System::nanoTime);
  }

  @Bean
  AccessInterceptor accessInterceptor(MobileConfig config) {
    var ports = config.ports();
    var requesters = new Requesters(ports.tokens(), ports.audience());
    return new AccessInterceptor(
        requesters, ports.accounts()::mustChange, Set.of(OpenApiResource.class));
  }

  @Bean
  RequesterArgument requesterArgument() {
    return new RequesterArgument();
  }

  @Bean
  SessionApi sessionApi(MobileConfig config, Attempts attempts) {
    var ports = config.ports();
    return new SessionApi(ports.accounts(), ports.audience(), attempts, config.clock());
  }

  @Bean
  DeviceApi deviceApi(MobileConfig config) {
    return new DeviceApi(config.ports().accounts(), config.ports().presence());
  }

  @Bean
  CrewApi crewApi(MobileConfig config, Reports reports) {
    var ports = config.ports();
    return new CrewApi(
        ports.audience(), reports, ports.positions(), ports.limits(), config.clock());
  }

  @Bean
  OrderApi orderApi(MobileConfig config) {
    var ports = config.ports();
    return new OrderApi(
        ports.audience(), ports.queries(), ports.commands(), ports.positions(), config.clock());
  }

  @Bean
  MapApi mapApi(MobileConfig config) {
    return new MapApi(config.ports().queries());
  }

  @Bean
  HealthApi healthApi(MobileConfig config) {
    return new HealthApi(config.ports().coreStatus());
  }

  @Bean(destroyMethod = "shutdownNow")
  ExecutorService phoneSender() {
    return SenderThreads.start();
  }

  @Bean
  PhoneLinks phoneLinks(MobileConfig config, Reports reports, ExecutorService phoneSender) {
    var ports = config.ports();
    return new PhoneLinks(
        new LinkPorts(
            token ->
                ports
                    .tokens()
                    .verify(token)
                    .filter(session -> !ports.accounts().mustChange(session)),
            ports.commands(),
            ports.coreStatus(),
            ports.audience(),
            ports.positions(),
            ports.presence(),
            reports,
            config.clock(),
            System::nanoTime,
            phoneSender,
            new LinkFigures(config.meters())));
  }

  @Bean
  LinkTimer linkTimer(PhoneLinks links) {
    return new LinkTimer(links);
  }
}
