package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tags in the order they were given, so that the same drawing always gives the same bytes. */
record Tags(List<String> flat) {

  static final Tags NONE = new Tags(List.of());

  Tags {
    if (flat.size() % 2 != 0) {
      throw new IllegalArgumentException("tags come in pairs of key and value: " + flat);
    }
    flat = List.copyOf(flat);
  }

  static Tags of(String... keysAndValues) {
    return new Tags(List.of(keysAndValues));
  }

  Optional<String> find(String key) {
    for (int i = 0; i < flat.size(); i += 2) {
      if (flat.get(i).equals(key)) {
        return Optional.of(flat.get(i + 1));
      }
    }
    return Optional.empty();
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  boolean is(String key, String value) {
    return find(key).filter(value::equals).isPresent();
  }

  /** A copy with the key set; an earlier value of the key goes away. */
  Tags with(String key, String value) {
    var copy = new ArrayList<>(without(key).flat);
    copy.add(key);
    copy.add(value);
    return new Tags(copy);
  }

  Tags with(Tags others) {
    Tags all = this;
    for (int i = 0; i < others.flat.size(); i += 2) {
      all = all.with(others.flat.get(i), others.flat.get(i + 1));
    }
    return all;
  }

  Tags without(String key) {
    var copy = new ArrayList<String>();
    for (int i = 0; i < flat.size(); i += 2) {
      if (!flat.get(i).equals(key)) {
        copy.add(flat.get(i));
        copy.add(flat.get(i + 1));
      }
    }
    return new Tags(copy);
  }
}
