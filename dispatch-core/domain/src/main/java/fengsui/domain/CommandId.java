package fengsui.domain;

/**
 * Makes a command happen exactly once: the same id of the same person always gets the first answer
 * again. Another person's command with this id is another command.
 *
 * @param counter counts this sender's commands from 1
 */
public record CommandId(SenderId sender, long counter) {
  public CommandId {
    if (counter < 1) {
      throw new IllegalArgumentException("counter must be at least 1: " + counter);
    }
  }
}
