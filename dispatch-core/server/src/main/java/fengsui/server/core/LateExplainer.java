package fengsui.server.core;

import java.util.concurrent.CompletableFuture;

/** Explains nothing until the explainer is there, which itself needs the core's State. */
public final class LateExplainer implements Explainer {
  private volatile Explainer explainer = NONE;

  public void use(Explainer now) {
    explainer = now;
  }

  @Override
  public CompletableFuture<Explained> explain(Order order) {
    return explainer.explain(order);
  }
}
