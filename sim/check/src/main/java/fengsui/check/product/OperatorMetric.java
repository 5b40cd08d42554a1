package fengsui.check.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One number of a running product's operator page. */
public final class OperatorMetric {

  private OperatorMetric() {}

  /**
   * Reads a metric without labels.
   *
   * @throws IOException when the page does not have it
   */
  public static double read(Ports ports, String name) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var page = URI.create("http://127.0.0.1:" + ports.operator() + "/metrics");
      var text =
          http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      return text.lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1).strip()))
          .findFirst()
          .orElseThrow(() -> new IOException("the operator page has no " + name));
    }
  }
}
