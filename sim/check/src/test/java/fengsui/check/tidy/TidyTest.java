package fengsui.check.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that no compiler holds. Each failure names the files. */
class TidyTest {
  private static final int LINES_MAX = 400;
  private static final int METHOD_LINES_MAX = 40;

  /** Far fewer would mean that the walk found no sources, and every rule would hold. */
  private static final int JAVA_FILES_LEAST = 500;

  /** Made from the records of the protocol; read by a compiler, not by people. */
  private static final Set<Path> GENERATED =
      Set.of(Path.of("dispatch-core/protocol/web/src/wire/types.ts"));

  /** Where a program answers the person who started it. */
  private static final Set<Path> SPEAKS =
      Set.of(
          Path.of("deploy/standalone/src/main/java/fengsui/standalone/RunningCommand.java"),
          Path.of("sim/check/src/main/java/fengsui/check/bench/Say.java"));

  /** The only places that read the wall clock; everybody else is given one. */
  private static final Set<Path> CLOCKS =
      Set.of(
          Path.of("dispatch-core/server/src/main/java/fengsui/server/core/Clocks.java"),
          Path.of("dispatch-core/protocol/src/main/java/fengsui/protocol/SteadyClock.java"),
          Path.of("deploy/standalone/src/main/java/fengsui/standalone/Demo.java"),
          Path.of("sim/check/src/main/java/fengsui/check/load/Movement.java"),
          Path.of("sim/check/src/main/java/fengsui/check/load/PhoneClient.java"));

  /** Where a program ends, and nothing that went wrong may keep the rest from being closed. */
  private static final Set<Path> CATCH_ALL =
      Set.of(
          Path.of("deploy/standalone/src/main/java/fengsui/standalone/RunningCommand.java"),
          Path.of("dispatch-core/server/src/main/java/fengsui/server/Closing.java"));

  private static final Pattern FORBIDDEN_PACKAGE =
      Pattern.compile("/(util|utils|common|commons|helper|helpers|manager|managers|impl)/");

  private static final Pattern FORBIDDEN_SUFFIX =
      Pattern.compile("(Util|Utils|Common|Helper|Helpers|Manager|Impl)\\.java$");

  private final Repository repository = Repository.find();

  @Test
  void theWalkFindsTheSources() throws IOException {
    assertThat(repository.files(".java")).hasSizeGreaterThan(JAVA_FILES_LEAST);
    assertThat(repository.files(".vue", ".ts", ".sql")).isNotEmpty();
  }

  @Test
  void aFileStopsAtFourHundredLines() throws IOException {
    assertThat(
            offenders(
                repository.files(".java", ".ts", ".vue", ".css"),
                file ->
                    !GENERATED.contains(file) && repository.read(file).lines().count() > LINES_MAX))
        .isEmpty();
  }

  @Test
  void aMethodStopsAtFortyLines() throws IOException {
    var files = repository.files(".java").stream().map(repository.root()::resolve).toList();
    assertThat(Methods.in(files)).filteredOn(m -> m.lines() > METHOD_LINES_MAX).isEmpty();
  }

  @Test
  void onlyTheLauncherAndTheBenchmarksSpeakOnStandardOutput() throws IOException {
    assertThat(
            offenders(
                javaIn("src/main"),
                file -> !SPEAKS.contains(file) && has(file, "\\bSystem\\.out\\b")))
        .isEmpty();
  }

  @Test
  void timeIsReadInTheClocksAlone() throws IOException {
    var clock =
        "\\b(Instant|(Local|Zoned|Offset)?Date(Time)?|LocalTime|Year(Month)?)\\.now\\(|currentTimeMillis"
            + "|\\b(Clock|InstantSource)\\.(system|tick)|new Date\\(\\)";
    assertThat(offenders(javaIn("src/main"), file -> !CLOCKS.contains(file) && has(file, clock)))
        .isEmpty();
  }

  @Test
  void noTestSleeps() throws IOException {
    var sleep = "\\bThread\\s*\\.\\s*sleep\\b|TimeUnit\\.\\w+\\.sleep\\b";
    assertThat(offenders(javaIn("src/test"), file -> has(file, sleep))).isEmpty();
  }

  @Test
  void noTestIsSwitchedOff() throws IOException {
    var off = "@" + "Disabled\\b|\\b(it|test|describe)\\.(skip|only)\\(";
    assertThat(offenders(repository.files(".java", ".ts"), file -> has(file, off))).isEmpty();
  }

  @Test
  void whatIsNotDoneIsNotThere() throws IOException {
    var later = "\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b";
    assertThat(
            offenders(
                repository.files(
                    ".java",
                    ".ts",
                    ".vue",
                    ".css",
                    ".html",
                    ".js",
                    ".mjs",
                    ".sql",
                    ".xml",
                    ".yml",
                    ".properties",
                    ".md",
                    "fengsui"),
                file -> has(file, later)))
        .isEmpty();
  }

  @Test
  void nobodyUsesLombok() throws IOException {
    var lombok = "import lom" + "bok\\.|<groupId>org\\.projectlom" + "bok";
    assertThat(offenders(repository.files(".java", "pom.xml"), file -> has(file, lombok)))
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    var missing = new TreeSet<String>();
    for (var file : repository.files(".java")) {
      var info = file.resolveSibling("package-info.java");
      // Tests may stand in a package that the sources describe.
      var ofSources = Path.of(info.toString().replace("/src/test/", "/src/main/"));
      boolean named = file.toString().contains("/fengsui/");
      if (named && !isPackageInfo(info) && !isPackageInfo(ofSources)) {
        missing.add(info.toString());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void packagesAreNamedAfterFeatures() throws IOException {
    assertThat(
            offenders(
                repository.files(".java"),
                file -> FORBIDDEN_PACKAGE.matcher(file.toString()).find()))
        .isEmpty();
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() throws IOException {
    assertThat(
            offenders(
                repository.files(".java"),
                file -> FORBIDDEN_SUFFIX.matcher(file.toString()).find()))
        .isEmpty();
  }

  @Test
  void onlyTheOuterEdgesCatchEverything() throws IOException {
    var everything = "\\bcatch \\((final )?(Exception|Throwable)\\b";
    assertThat(
            offenders(
                javaIn("src/main"), file -> !CATCH_ALL.contains(file) && has(file, everything)))
        .isEmpty();
  }

  @Test
  void noCatchIsEmpty() throws IOException {
    var empty = "\\bcatch \\([^)]*\\) \\{\\s*\\}";
    assertThat(offenders(repository.files(".java", ".ts", ".vue"), file -> has(file, empty)))
        .isEmpty();
  }

  /**
   * A migration that some data folder has run must stay as it is; a change is a migration of its
   * own. A new one is written down here with its checksum in the commit that releases it.
   */
  @Test
  void aReleasedMigrationStaysAsItIs() throws Exception {
    var now = new TreeMap<String, String>();
    for (var file : repository.files(".sql")) {
      if (file.toString().contains("src/main/resources/db/migration/")) {
        var hash =
            MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(repository.root().resolve(file)));
        now.put(file.toString(), HexFormat.of().formatHex(hash));
      }
    }
    var released = new TreeMap<String, String>();
    try (var list = TidyTest.class.getResourceAsStream("/released-migrations.sha256")) {
      assertThat(list).isNotNull();
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("  ", 2))
          .forEach(line -> released.put(line[1], line[0]));
    }
    assertThat(now).isEqualTo(released);
  }

  private boolean isPackageInfo(Path file) {
    return Files.exists(repository.root().resolve(file))
        && has(file, "@NullMarked")
        && repository.read(file).startsWith("/**");
  }

  private List<Path> javaIn(String folder) throws IOException {
    return repository.files(".java").stream()
        .filter(file -> file.toString().contains("/" + folder + "/"))
        .toList();
  }

  private boolean has(Path file, String pattern) {
    return Pattern.compile(pattern).matcher(repository.read(file)).find();
  }

  private static List<String> offenders(List<Path> files, Predicate<Path> breaksTheRule) {
    return files.stream().filter(breaksTheRule).map(Path::toString).toList();
  }
}
