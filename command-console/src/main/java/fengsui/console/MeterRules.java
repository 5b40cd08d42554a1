package fengsui.console;

import fengsui.console.board.Board;
import fengsui.console.board.BoardFigures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** What this server measures, in a registry of its own. */
@Configuration(proxyBeanMethods = false)
class MeterRules {

  @Bean
  BoardFigures boardFigures(Board board) {
    return board.figures();
  }

  @Bean
  PrometheusMeterRegistry meters(ConsoleConfig config, BoardFigures figures) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().commonTags("server", "console");
    show(config, figures, registry);
    return registry;
  }

  /** Shows what seats get in a registry. */
  static void show(ConsoleConfig config, BoardFigures figures, MeterRegistry registry) {
    Gauge.builder("fengsui.console.seats", figures, BoardFigures::seats).register(registry);
    Gauge.builder("fengsui.console.feed.age", config.replica(), r -> r.feedAgeMillis() / 1_000.0)
        .baseUnit("seconds")
        .register(registry);
    count(registry, figures, "fengsui.console.deltas", BoardFigures::deltas);
    count(registry, figures, "fengsui.console.fulls", BoardFigures::fulls);
    count(registry, figures, "fengsui.console.resumes", BoardFigures::resumes);
    count(registry, figures, "fengsui.console.position.frames", BoardFigures::positionFrames);
    count(registry, figures, "fengsui.console.slow.seats", BoardFigures::slowSeats);
    count(registry, figures, "fengsui.console.problems", BoardFigures::problems);
  }

  /** Times every HTTP request by its mapping. */
  @Bean
  FilterRegistrationBean<ServerHttpObservationFilter> requestTimes(
      PrometheusMeterRegistry registry) {
    var observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(registry));
    var registration = new FilterRegistrationBean<>(new ServerHttpObservationFilter(observations));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  private static void count(
      MeterRegistry registry,
      BoardFigures figures,
      String name,
      ToDoubleFunction<BoardFigures> value) {
    FunctionCounter.builder(name, figures, value).register(registry);
  }
}
