package fengsui.check.town;

/** How many of each a check needs; each 0 to 999. */
public record TownSize(int crews, int others, int seats) {
  /** What the loop benchmark drives. */
  public static final TownSize LOOP = new TownSize(200, 300, 50);

  public TownSize {
    for (int count : new int[] {crews, others, seats}) {
      if (count < 0 || count > 999) {
        throw new IllegalArgumentException("a town has 0 to 999 of each: " + count);
      }
    }
  }
}
