package fengsui.mobile.web;

import fengsui.edge.page.WebApp;
import fengsui.mobile.access.AccessInterceptor;
import fengsui.mobile.access.RequesterArgument;
import fengsui.protocol.wire.Wire;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, guarded and answered. */
@Configuration(proxyBeanMethods = false)
public class WebSetup implements WebMvcConfigurer {
  /** Where the built web app lies on the class path. */
  static final String APP_FILES = "classpath:/phone-web/";

  private final AccessInterceptor access;
  private final RequesterArgument requesterArgument;

  public WebSetup(AccessInterceptor access, RequesterArgument requesterArgument) {
    this.access = access;
    this.requesterArgument = requesterArgument;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(Wire.jsonMapper()));
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(access);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(requesterArgument);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    WebApp.addFiles(resources, APP_FILES);
  }
}
