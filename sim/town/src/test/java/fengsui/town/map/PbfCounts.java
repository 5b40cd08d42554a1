package fengsui.town.map;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import crosby.binary.file.BlockInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a written map back and counts what it finds. */
final class PbfCounts extends BinaryParser {

  private final Map<String, Integer> tags = new HashMap<>();
  private int nodes;
  private int ways;
  private int relations;

  static PbfCounts of(Path file) throws IOException {
    var counts = new PbfCounts();
    try (var in = Files.newInputStream(file)) {
      new BlockInputStream(in, counts).process();
    }
    return counts;
  }

  int nodes() {
    return nodes;
  }

  int ways() {
    return ways;
  }

  int relations() {
    return relations;
  }

  /** How many nodes and ways carry {@code key=value}. */
  int tagged(String key, String value) {
    return tags.getOrDefault(key + "=" + value, 0);
  }

  private void count(int key, int value) {
    tags.merge(getStringById(key) + "=" + getStringById(value), 1, Integer::sum);
  }

  @Override
  protected void parseDense(DenseNodes dense) {
    nodes += dense.getIdCount();
    int at = 0;
    while (at < dense.getKeysValsCount()) {
      if (dense.getKeysVals(at) == 0) {
        at++;
      } else {
        count(dense.getKeysVals(at), dense.getKeysVals(at + 1));
        at += 2;
      }
    }
  }

  @Override
  protected void parseWays(List<Way> all) {
    ways += all.size();
    for (Way way : all) {
      for (int i = 0; i < way.getKeysCount(); i++) {
        count(way.getKeys(i), way.getVals(i));
      }
    }
  }

  @Override
  protected void parseRelations(List<Relation> all) {
    relations += all.size();
  }

  @Override
  protected void parseNodes(List<Node> all) {
    nodes += all.size();
  }

  @Override
  protected void parse(HeaderBlock header) {}

  @Override
  public void complete() {}
}
