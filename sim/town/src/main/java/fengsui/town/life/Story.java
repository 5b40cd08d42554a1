package fengsui.town.life;

import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentKind;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a virtual caller says, and what a call-taker makes of it.
 *
 * @param key names it in exercises; several stories with one key are the same thing in other words
 * @param level the alarm level, 1 to 5
 * @param trapped people trapped or buried, as the caller believes
 * @param said the words, with %s for the place at their start
 */
public record Story(
    String key, IncidentKind kind, int level, int trapped, Set<Hazard> hazards, String said) {

  public Story {
    hazards = Set.copyOf(hazards);
    if (!said.startsWith("%s")) {
      throw new IllegalArgumentException("said must start with %s: " + said);
    }
  }

  /** An ordinary day's story. */
  static Story any(Random random) {
    var ordinary = StoryBook.ordinary();
    return ordinary.get(random.nextInt(ordinary.size()));
  }

  /** One way of telling what the key names; throws when no story has this key. */
  public static Story told(String key, Random random) {
    var told = of(key, StoryBook.all());
    if (told.isEmpty()) {
      throw new IllegalArgumentException("no story has the key " + key);
    }
    return told.get(random.nextInt(told.size()));
  }

  /** Every way of telling what the key names; empty for an unknown key. */
  public static List<Story> allTold(String key) {
    return of(key, StoryBook.all());
  }

  /** What a caller at this place says. */
  public String at(String place) {
    return said.formatted(place);
  }

  /** The story a text was made from; a kitchen fire when nothing fits. */
  static Story of(String text) {
    return StoryBook.all().stream()
        .filter(story -> text.endsWith(story.said.substring(2)))
        .findFirst()
        .orElse(StoryBook.ordinary().getFirst());
  }

  private static List<Story> of(String key, List<Story> stories) {
    return stories.stream().filter(story -> story.key.equals(key)).toList();
  }
}
