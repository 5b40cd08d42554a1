package fengsui.console.socket;

import fengsui.console.ConsoleConfig;
import fengsui.console.api.ReadAudit;
import fengsui.console.board.Board;
import fengsui.console.board.BoardThread;
import fengsui.console.board.SeatPasses;
import fengsui.console.board.SeatTalk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The socket's parts. */
@Configuration(proxyBeanMethods = false)
@Import(SocketGate.class)
public class SocketRules {

  @Bean
  SeatSocket seatSocket(
      Board board,
      SeatTalk talk,
      SeatPasses passes,
      ConsoleConfig config,
      BoardThread thread,
      ReadAudit audit) {
    return new SeatSocket(board, talk, passes, config.presence(), thread, audit);
  }
}
