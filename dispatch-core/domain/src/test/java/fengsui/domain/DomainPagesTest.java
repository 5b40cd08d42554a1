package fengsui.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.people.Permissions;
import fengsui.domain.people.Role;
import fengsui.domain.testing.SampleCommands;
import fengsui.domain.unit.UnitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the tables of docs/domain with the code. */
class DomainPagesTest {
  private static final Path PAGES = Path.of("../../docs/domain");
  private static final List<Role> COLUMNS = List.of(Role.values());

  @Test
  void theStepsOfAUnitAreThoseOnItsPage() throws IOException {
    var shown = new LinkedHashMap<UnitStatus, Set<UnitStatus>>();
    table("unit.md", "## Transitions")
        .forEach(
            (status, cells) ->
                shown.put(UnitStatus.valueOf(status), steps(UnitStatus.class, cells.get(2))));

    assertThat(shown)
        .isEqualTo(Arrays.stream(UnitStatus.values()).collect(toMap(s -> s, UnitStatus::next)));
  }

  @Test
  void theStepsOfAnAssignmentAreThoseOnItsPage() throws IOException {
    var shown = new LinkedHashMap<AssignmentStatus, Set<AssignmentStatus>>();
    var units = new LinkedHashMap<AssignmentStatus, UnitStatus>();
    table("assignment.md", "## Transitions")
        .forEach(
            (name, cells) -> {
              var status = AssignmentStatus.valueOf(name);
              shown.put(status, steps(AssignmentStatus.class, cells.get(1)));
              units.put(status, UnitStatus.valueOf(cells.get(2)));
            });

    var all = AssignmentStatus.values();
    assertThat(shown).isEqualTo(Arrays.stream(all).collect(toMap(s -> s, AssignmentStatus::next)));
    assertThat(units)
        .isEqualTo(Arrays.stream(all).collect(toMap(s -> s, AssignmentStatus::unitStatus)));
  }

  @Test
  void whoMayDoWhatIsOnThePeoplePage() throws IOException {
    var shown = new LinkedHashMap<String, Set<Role>>();
    table("people.md", "## Permissions")
        .forEach(
            (command, cells) -> {
              var roles = EnumSet.noneOf(Role.class);
              for (int column = 1; column <= COLUMNS.size(); column++) {
                if (cells.get(column).equals("yes")) {
                  roles.add(COLUMNS.get(column - 1));
                }
              }
              shown.put(command, roles);
            });

    assertThat(shown)
        .isEqualTo(
            SampleCommands.all().stream()
                .collect(toMap(c -> c.getClass().getSimpleName(), Permissions::allowed)));
  }

  @Test
  void thereIsASampleOfEveryCommand() {
    var types = new TreeSet<String>();
    leaves(Command.class).forEach(type -> types.add(type.getSimpleName()));

    assertThat(SampleCommands.all().stream().map(c -> c.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(types);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DomainPagesTest::leaves)
        : Stream.of(type);
  }

  /** Rows of the table below a heading whose first cell is in back-ticks, by that cell. */
  private static Map<String, List<String>> table(String page, String heading) throws IOException {
    var text = Files.readString(PAGES.resolve(page));
    return text.substring(text.indexOf(heading) + heading.length())
        .lines()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .collect(
            Collectors.toMap(
                cells -> cells.getFirst().replace("`", ""),
                cells -> cells,
                (a, b) -> {
                  throw new AssertionError("two rows for " + a);
                },
                LinkedHashMap::new));
  }

  private static <E extends Enum<E>> Set<E> steps(Class<E> type, String cell) {
    var steps = EnumSet.noneOf(type);
    Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> steps.add(Enum.valueOf(type, name)));
    return steps;
  }
}
