package fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WaitingTest {
  @Test
  void aQueryThatIsGivenUpIsCancelledSoThatNobodyAnswersIt() {
    var query = new CompletableFuture<Integer>();

    assertThatThrownBy(() -> Waiting.answer(query, Duration.ofMillis(1)))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TimeoutException.class);

    assertThat(query).isCancelled();
  }

  @Test
  void theFailureOfAQueryIsThrownAsItWas() {
    var cause = new IllegalStateException("x");

    assertThatThrownBy(() -> Waiting.answer(CompletableFuture.failedFuture(cause))).hasCause(cause);
  }
}
