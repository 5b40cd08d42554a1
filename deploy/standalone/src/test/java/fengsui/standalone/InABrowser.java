package fengsui.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one server and the one browser of the run, and closes the pages of each test. */
final class InABrowser implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(InABrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    var type = parameter.getParameter().getType();
    return type == SmallTown.class || type == Screens.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Screens.class ? screens(test) : town(test);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var screens = screens(test);
    if (test.getExecutionException().isPresent()) {
      screens.keepAll(test.getRequiredTestMethod().getName());
    }
    screens.closePages();
  }

  private static Screens screens(ExtensionContext test) {
    return test.getRoot()
        .getStore(RUN)
        .computeIfAbsent(Screens.class, key -> Screens.open(), Screens.class);
  }

  private static SmallTown town(ExtensionContext test) {
    return test.getRoot()
        .getStore(RUN)
        .computeIfAbsent(SmallTown.class, key -> startTown(), SmallTown.class);
  }

  private static SmallTown startTown() {
    try {
      return SmallTown.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
