package fengsui.console;

import fengsui.console.access.AccessInterceptor;
import fengsui.edge.page.WebApp;
import fengsui.protocol.wire.Wire;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How HTTP is spoken: the wire's JSON, the gate before every handler, the web application. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
class WebRules implements WebMvcConfigurer {
  static final String FILES = "classpath:/console-web/";

  private final AccessInterceptor gate;

  WebRules(AccessInterceptor gate) {
    this.gate = gate;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.withJsonConverter(new JacksonJsonHttpMessageConverter(Wire.jsonMapper()));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    WebApp.addFiles(registry, FILES);
  }
}
