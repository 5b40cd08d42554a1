package fengsui.check.bench;

import java.util.Map;

/** One named benchmark: what it measured, by the names it is asked for. */
interface Benchmark {
  Map<String, Double> run() throws Exception;
}
