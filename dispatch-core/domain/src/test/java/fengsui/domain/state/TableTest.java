package fengsui.domain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the table with the library's sorted map. */
class TableTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itHoldsWhatASortedMapHolds(long seed) {
    var random = new Random(seed);
    int keys = 1 << random.nextInt(11);
    Table<Integer, Integer> table = Table.empty();
    var map = new TreeMap<Integer, Integer>();
    for (int i = 0; i < 5_000; i++) {
      int key = random.nextInt(keys);
      if (random.nextInt(5) < 3) {
        table = table.with(key, i);
        map.put(key, i);
      } else {
        table = table.without(key);
        map.remove(key);
      }
      assertThat(table.size()).isEqualTo(map.size());
      assertThat(table.get(key)).isEqualTo(map.get(key));
      assertThat(table.firstKey()).isEqualTo(map.isEmpty() ? null : map.firstKey());
      if (i % 100 == 0) {
        assertHolds(table, map);
      }
    }
    assertHolds(table, map);
  }

  private static void assertHolds(Table<Integer, Integer> table, SortedMap<Integer, Integer> map) {
    assertThat(table).containsExactlyElementsOf(map.values());
    var entries = new TreeMap<Integer, Integer>();
    var order = new ArrayList<Integer>();
    table.forEach(
        (key, value) -> {
          entries.put(key, value);
          order.add(key);
        });
    assertThat(entries).isEqualTo(map);
    assertThat(order).containsExactlyElementsOf(map.keySet());
    assertThat(table.height()).isLessThanOrEqualTo(heightMax(map.size()));
  }

  /** A tree whose siblings differ in height by at most one is at most 1.4405 log2(n + 2) high. */
  private static int heightMax(int size) {
    return (int) (1.4405 * Math.log(size + 2) / Math.log(2)) + 1;
  }

  @Test
  void itStaysLowWhenKeysComeInOrder() {
    Table<Integer, Integer> up = Table.empty();
    Table<Integer, Integer> down = Table.empty();
    for (int i = 0; i < 100_000; i++) {
      up = up.with(i, i);
      down = down.with(-i, i);
    }
    assertThat(up.height()).isLessThanOrEqualTo(heightMax(100_000));
    assertThat(down.height()).isLessThanOrEqualTo(heightMax(100_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theChangesSinceAnOlderTableMakeTheNewerOne(long seed) {
    var random = new Random(seed);
    Table<Integer, Integer> older = Table.empty();
    for (int round = 0; round < 300; round++) {
      var newer = older;
      for (int i = random.nextInt(20); i > 0; i--) {
        int key = random.nextInt(200);
        newer = random.nextInt(3) == 0 ? newer.without(key) : newer.with(key, random.nextInt(5));
      }
      var put = new TreeMap<Integer, Integer>();
      var removed = new ArrayList<Integer>();
      newer.changesSince(older, put::put, removed::add);

      var from = older;
      put.forEach((key, value) -> assertThat(from.get(key)).isNotEqualTo(value));
      assertThat(removed).isSorted().allMatch(from::contains);
      var result = older;
      for (var entry : put.entrySet()) {
        result = result.with(entry.getKey(), entry.getValue());
      }
      for (var key : removed) {
        result = result.without(key);
      }
      assertThat(result).isEqualTo(newer).hasSameHashCodeAs(newer);
      older = newer;
    }
  }

  @Test
  void anOlderTableStaysAsItWas() {
    var one = Table.<String, Integer>empty().with("a", 1);
    var two = one.with("a", 2).with("b", 3);

    assertThat(one).containsExactly(1);
    assertThat(two.without("a")).containsExactly(3);
    assertThat(two).containsExactly(2, 3);
  }

  @Test
  void equalEntriesMakeEqualTablesWhateverTheirHistory() {
    Table<Integer, Integer> up = Table.empty();
    Table<Integer, Integer> down = Table.empty();
    for (int i = 0; i < 50; i++) {
      up = up.with(i, i);
      down = down.with(49 - i, 49 - i);
    }
    assertThat(up).isEqualTo(down).hasSameHashCodeAs(down).isNotEqualTo(down.with(3, 4));
    assertThat(up).isNotEqualTo(down.without(3)).isNotEqualTo("table");
  }

  @Test
  void removingWhatIsNotThereGivesTheSameTable() {
    var table = Table.<String, Integer>empty().with("a", 1);
    assertThat(table.without("b")).isSameAs(table);
    assertThat(table.find("b")).isEmpty();
  }

  @Test
  void anIteratorEndsWithAnException() {
    var iterator = Table.<String, Integer>empty().iterator();
    assertThat(iterator.hasNext()).isFalse();
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }
}
