package fengsui.console;

import fengsui.bus.MemoryRateLimit;
import fengsui.console.access.SecurityRules;
import fengsui.console.api.AccountApi;
import fengsui.console.api.ArrivalApi;
import fengsui.console.api.CommandApi;
import fengsui.console.api.CoverApi;
import fengsui.console.api.DeviceApi;
import fengsui.console.api.ExerciseApi;
import fengsui.console.api.HistoryApi;
import fengsui.console.api.InsideApi;
import fengsui.console.api.JointProposalApi;
import fengsui.console.api.LoginApi;
import fengsui.console.api.MapApi;
import fengsui.console.api.PastCoverApi;
import fengsui.console.api.PlaceApi;
import fengsui.console.api.PlanApi;
import fengsui.console.api.ProposalApi;
import fengsui.console.api.ReadAudit;
import fengsui.console.api.RoadApi;
import fengsui.console.api.WayApi;
import fengsui.console.board.AdviceRound;
import fengsui.console.board.Board;
import fengsui.console.board.ProposalTalk;
import fengsui.console.board.SeatPasses;
import fengsui.console.board.SeatTalk;
import fengsui.console.board.Submissions;
import fengsui.console.socket.ScheduledBoardThread;
import fengsui.console.socket.SocketRules;
import fengsui.edge.access.Attempts;
import fengsui.edge.outer.OuterRules;
import fengsui.edge.page.WebApp;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;

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
  LoginApi.class,
  CommandApi.class,
  ProposalApi.class,
  PlaceApi.class,
  RoadApi.class,
  WayApi.class,
  ArrivalApi.class,
  CoverApi.class,
  PastCoverApi.class,
  JointProposalApi.class,
  MapApi.class,
  HistoryApi.class,
  PlanApi.class,
  AccountApi.class,
  DeviceApi.class,
  InsideApi.class,
  ExerciseApi.class,
  ReadAudit.class,
  MeterRules.class
})
class ConsoleApplication {
  /** Longest body of a request, as of a command on the socket. */
  static final int BODY_BYTES_MAX = 256 * 1024;

  /** Nothing from elsewhere; MapLibre makes its workers from blobs and its images from data. */
  static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; media-src 'self' data:; object-src 'none'; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Bean
  OuterRules outerRules(ConsoleConfig config) {
    return new OuterRules(
        BODY_BYTES_MAX,
        Map.of(PlanApi.READ, PlanApi.DOCUMENT_BYTES_MAX),
        config.otherOrigins(),
        CONTENT_POLICY,
        "camera=(), microphone=(), payment=(), usb=()",
        config.tls() != null);
  }

  @Bean
  Attempts attempts(ConsoleConfig config) {
    return new Attempts(config.rateLimit(), System::nanoTime);
  }

  @Bean
  WebApp webApp(ResourceLoader loader) {
    return new WebApp(loader, WebRules.FILES);
  }

  @Bean
  SeatPasses seatPasses(ConsoleConfig config) {
    return new SeatPasses(config.tokens());
  }

  @Bean
  Submissions submissions(ConsoleConfig config) {
    return new Submissions(config.commands(), MemoryRateLimit.monotonic());
  }

  @Bean
  ScheduledBoardThread boardThread() {
    return new ScheduledBoardThread();
  }

  @Bean
  Board board(ConsoleConfig config, ScheduledBoardThread thread) {
    return new Board(
        config.replica(), config.positions(), thread, config.clock(), config.exercises());
  }

  @Bean
  SeatTalk seatTalk(
      Board board, Submissions submissions, ConsoleConfig config, ScheduledBoardThread thread) {
    var proposals = new ProposalTalk(board, config.replica(), config.queries().proposals());
    var advices = config.queries().advices();
    var advice = new AdviceRound(board, config.replica(), advices, thread, config.advice());
    return new SeatTalk(board, submissions, proposals, advice);
  }
}
