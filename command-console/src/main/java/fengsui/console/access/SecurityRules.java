package fengsui.console.access;

import fengsui.console.ConsoleConfig;
import fengsui.console.api.BodyLimitFilter;
import fengsui.console.api.ErrorAnswer;
import fengsui.console.board.SeatPasses;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filters before all handlers. Who may call what is not decided here but at the {@link Gate}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {
  /** Nothing from elsewhere; MapLibre makes its workers from blobs and its images from data. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; media-src 'self' data:; object-src 'none'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      ConsoleConfig config,
      Callers callers,
      SessionCookie cookie,
      SeatPasses passes) {
    var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieCustomizer(c -> c.sameSite("Strict").secure(cookie.secure()).path("/"));
    return http.csrf(
            c ->
                c.spa()
                    .csrfTokenRepository(csrf)
                    .requireCsrfProtectionMatcher(
                        request ->
                            UNSAFE.contains(request.getMethod())
                                && Callers.isByCookie(request)
                                && !request.getRequestURI().equals("/api/v1/login")))
        .exceptionHandling(
            e ->
                e.accessDeniedHandler(
                    (request, response, denied) ->
                        ErrorAnswer.of(
                                403,
                                "CsrfTokenMissing",
                                "",
                                "send the XSRF-TOKEN cookie's value as header X-XSRF-TOKEN")
                            .write(response)))
        .headers(
            h ->
                h.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        p -> p.policy("camera=(), microphone=(), payment=(), usb=()"))
                    .frameOptions(f -> f.deny())
                    .httpStrictTransportSecurity(s -> s.includeSubDomains(false))
                    .cacheControl(c -> c.disable()))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .addFilterBefore(new OriginFilter(config.otherOrigins()), CsrfFilter.class)
        .addFilterAfter(
            new SessionFilter(callers, config.tokens(), cookie, passes, config.clock()),
            CsrfFilter.class)
        .build();
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  Callers callers(ConsoleConfig config) {
    return new Callers(config.tokens(), config.replica());
  }

  @Bean
  SessionCookie sessionCookie(ConsoleConfig config) {
    return new SessionCookie(config.tls() != null);
  }

  @Bean
  PasswordDuties passwordDuties(ConsoleConfig config) {
    return new PasswordDuties(config.accounts(), config.clock());
  }

  @Bean
  Gate gate(PasswordDuties duties) {
    return new Gate(duties);
  }
}
