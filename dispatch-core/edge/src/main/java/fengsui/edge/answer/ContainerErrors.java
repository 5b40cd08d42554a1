package fengsui.edge.answer;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives errors that the container itself answers the same shape as all others. */
@RestController
public final class ContainerErrors {
  private static final String PATH = "/error";

  @RequestMapping(PATH)
  @Allowed(to = To.EVERYONE)
  ResponseEntity<Object> error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Answers.entity(Statuses.refusal(status instanceof Integer code ? code : 404));
  }

  /** Sends the container's errors to {@link #error}. */
  public static final class Pages {
    @Bean
    ErrorPageRegistrar errorPages() {
      return registry -> registry.addErrorPages(new ErrorPage(PATH));
    }
  }
}
