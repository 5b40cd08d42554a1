package fengsui.console;

import fengsui.console.access.SecurityRules;
import fengsui.console.api.AccountApi;
import fengsui.console.api.ApiErrors;
import fengsui.console.api.CommandApi;
import fengsui.console.api.ContainerErrors;
import fengsui.console.api.HistoryApi;
import fengsui.console.api.InsideApi;
import fengsui.console.api.LoginApi;
import fengsui.console.api.MapApi;
import fengsui.console.api.PageApi;
import fengsui.console.api.QueryApi;
import fengsui.console.api.ReadAudit;
import fengsui.console.board.Board;
import fengsui.console.board.SeatPasses;
import fengsui.console.board.SeatTalk;
import fengsui.console.board.Submissions;
import fengsui.console.socket.ScheduledBoardThread;
import fengsui.console.socket.SocketRules;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The parts of a console server. Every part is named: nothing comes in because it lies on the class
 * path, which other servers share.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import({
  SecurityRules.class,
  WebRules.class,
  SocketRules.class,
  ApiErrors.class,
  ContainerErrors.class,
  ContainerErrors.Pages.class,
  LoginApi.class,
  CommandApi.class,
  QueryApi.class,
  MapApi.class,
  HistoryApi.class,
  AccountApi.class,
  InsideApi.class,
  PageApi.class,
  ReadAudit.class,
  MeterRules.class
})
class ConsoleApplication {

  @Bean
  SeatPasses seatPasses() {
    return new SeatPasses();
  }

  @Bean
  Submissions submissions(ConsoleConfig config) {
    return new Submissions(config.commands());
  }

  @Bean
  ScheduledBoardThread boardThread() {
    return new ScheduledBoardThread();
  }

  @Bean
  Board board(ConsoleConfig config, ScheduledBoardThread thread) {
    return new Board(config.replica(), config.positions(), thread, config.clock());
  }

  @Bean
  SeatTalk seatTalk(Board board, Submissions submissions) {
    return new SeatTalk(board, submissions);
  }
}
