package fengsui.check.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import fengsui.domain.Check;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The methods of some Java files, as the compiler's own parser sees them. */
final class Methods {

  /**
   * One method or constructor with a body.
   *
   * @param lines from the one of its opening brace to the one of its closing brace
   */
  record Method(Path file, String name, long lines) {}

  private Methods() {}

  /** All of them, in the order of the files. */
  static List<Method> in(List<Path> files) throws IOException {
    var compiler = Check.present(ToolProvider.getSystemJavaCompiler(), "compiler");
    var found = new ArrayList<Method>();
    try (var sources = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var units = sources.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, sources, null, List.of(), null, units);
      var positions = Trees.instance(task).getSourcePositions();
      for (var unit : task.parse()) {
        new Bodies(unit, positions, found).scan(unit, null);
      }
    }
    return found;
  }

  private static final class Bodies extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> found;

    Bodies(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      var body = method.getBody();
      if (body != null) {
        var file = Path.of(unit.getSourceFile().toUri());
        found.add(new Method(file, method.getName().toString(), lines(body)));
      }
      return super.visitMethod(method, null);
    }

    private long lines(Tree body) {
      var lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, body));
      return lines.getLineNumber(positions.getEndPosition(unit, body)) - first + 1;
    }
  }
}
