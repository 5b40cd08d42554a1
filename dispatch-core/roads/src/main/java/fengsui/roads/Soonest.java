package fengsui.roads;

/**
 * Who reaches one place soonest, and who is the soonest of the others. Filled anew for each place,
 * so that a hundred thousand places cost no garbage; one thread owns it.
 */
public final class Soonest {
  private static final int NOBODY = -1;

  private int firstMillis;
  private int firstOrigin;
  private int secondMillis;
  private int secondOrigin;
  private int offset;
  private int furtherMillis;
  private int permille;

  /** Nobody. */
  public Soonest() {
    clear();
  }

  /** Nobody any more. */
  public void clear() {
    firstMillis = Reach.NONE;
    firstOrigin = NOBODY;
    secondMillis = Reach.NONE;
    secondOrigin = NOBODY;
    offset = 0;
    furtherMillis = 0;
    permille = 1_000;
  }

  /**
   * What is offered next.
   *
   * @param originOffset added to the numbers of the next origins, so that those of several classes
   *     have different ones
   * @param furtherMillis from the road to the place itself, added to the next times
   * @param permille what the next times are then multiplied by, in thousandths
   */
  public void next(int originOffset, int furtherMillis, int permille) {
    this.offset = originOffset;
    this.furtherMillis = furtherMillis;
    this.permille = permille;
  }

  /** Takes one more; of equal times the earlier stays. */
  void offer(int roadMillis, int roadOrigin, int roadMillisMax) {
    if (roadMillis < 0 || roadMillis > roadMillisMax) {
      return;
    }
    int millis = (int) ((roadMillis + (long) furtherMillis) * permille / 1_000);
    int origin = roadOrigin + offset;
    if (millis < firstMillis) {
      if (origin != firstOrigin) {
        secondMillis = firstMillis;
        secondOrigin = firstOrigin;
      }
      firstMillis = millis;
      firstOrigin = origin;
    } else if (origin != firstOrigin && millis < secondMillis) {
      secondMillis = millis;
      secondOrigin = origin;
    }
  }

  /** {@link Reach#NONE} when nobody comes. */
  public int firstMillis() {
    return firstMillis;
  }

  /** -1 when nobody comes. */
  public int firstOrigin() {
    return firstOrigin;
  }

  /** {@link Reach#NONE} when no other comes. */
  public int secondMillis() {
    return secondMillis;
  }

  /** -1 when no other comes. */
  public int secondOrigin() {
    return secondOrigin;
  }
}
