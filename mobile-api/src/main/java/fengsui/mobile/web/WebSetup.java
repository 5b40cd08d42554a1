package fengsui.mobile.web;

import fengsui.mobile.access.AccessInterceptor;
import fengsui.mobile.access.CallerArgument;
import fengsui.protocol.wire.Wire;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, guarded and answered. */
@Configuration(proxyBeanMethods = false)
public class WebSetup implements WebMvcConfigurer {
  /** Where the built web app lies on the class path. */
  static final String APP_FILES = "classpath:/phone-web/";

  private static final Duration FOR_A_YEAR = Duration.ofDays(365);

  private final AccessInterceptor access;
  private final CallerArgument callerArgument;

  public WebSetup(AccessInterceptor access, CallerArgument callerArgument) {
    this.access = access;
    this.callerArgument = callerArgument;
  }

  @Bean
  FilterRegistrationBean<OuterFilter> outerFilter() {
    var filter = new FilterRegistrationBean<>(new OuterFilter());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setAsyncSupported(true);
    return filter;
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
    resolvers.add(callerArgument);
  }

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addViewController("/").setViewName("forward:/index.html");
  }

  /**
   * Files with a hash in their name never change; everything else, the service worker and the first
   * page above all, is asked for again each time.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry resources) {
    resources
        .addResourceHandler("/assets/**")
        .addResourceLocations(APP_FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(FOR_A_YEAR).cachePublic().immutable());
    resources
        .addResourceHandler("/**")
        .addResourceLocations(APP_FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new AppFiles());
  }
}
