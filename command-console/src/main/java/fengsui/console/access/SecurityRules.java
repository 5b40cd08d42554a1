package fengsui.console.access;

import fengsui.console.ConsoleConfig;
import fengsui.console.board.SeatPasses;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * The filters before all handlers. Who may call what is not decided here but at the {@link
 * AccessInterceptor}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityRules {
  private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http,
      ConsoleConfig config,
      Requesters requesters,
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
                                && Requesters.isByCookie(request)
                                && !request.getRequestURI().equals("/api/v1/login")))
        .exceptionHandling(
            e ->
                e.accessDeniedHandler(
                    (request, response, denied) ->
                        Answers.write(
                            Refusal.forbidden(
                                "CsrfTokenMissing",
                                "X-XSRF-TOKEN",
                                "send the XSRF-TOKEN cookie's value as header X-XSRF-TOKEN"),
                            response)))
        .headers(HeadersConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .addFilterAfter(
            new SessionFilter(requesters, config.tokens(), cookie, passes, config.clock()),
            CsrfFilter.class)
        .build();
  }

  @Bean
  Requesters requesters(ConsoleConfig config) {
    return new Requesters(config.tokens(), config.replica());
  }

  @Bean
  SessionCookie sessionCookie(ConsoleConfig config) {
    return new SessionCookie(config.tls() != null);
  }

  @Bean
  AccessInterceptor gate(ConsoleConfig config) {
    return new AccessInterceptor(config.accounts());
  }
}
