package fengsui.domain.state;

import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.people.PersonId;
import java.util.Comparator;

/**
 * A sender of one person. Two people may use the same sender id by chance or on purpose; their
 * commands and answers have nothing to do with each other.
 */
public record Sender(PersonId person, SenderId id) implements Comparable<Sender> {
  private static final Comparator<Sender> ORDER =
      Comparator.comparing(Sender::person).thenComparing(Sender::id);

  /** The sender of a command by this author. */
  public static Sender of(Author author, CommandId command) {
    return new Sender(author.person(), command.sender());
  }

  @Override
  public int compareTo(Sender other) {
    return ORDER.compare(this, other);
  }
}
