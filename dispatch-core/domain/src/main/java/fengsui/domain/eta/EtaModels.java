package fengsui.domain.eta;

import fengsui.domain.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The model in force and those before it, which can be brought back.
 *
 * @param earlier the newest first, at most {@link #EARLIER_MAX}
 */
public record EtaModels(EtaModel inForce, List<EtaModel> earlier) {
  public static final int EARLIER_MAX = 5;

  /** Before anything was learned. */
  public static final EtaModels INITIAL = new EtaModels(EtaModel.DEFAULT, List.of());

  public EtaModels {
    earlier = List.copyOf(earlier);
    Check.sizeMax("earlier", earlier, EARLIER_MAX);
  }

  /** With another model in force; the oldest of too many is forgotten. */
  public EtaModels with(EtaModel next) {
    var before = new ArrayList<EtaModel>();
    before.add(inForce);
    before.addAll(earlier.subList(0, Math.min(earlier.size(), EARLIER_MAX - 1)));
    return new EtaModels(next, before);
  }
}
