package fengsui.check.tidy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, on the compiled classes. */
class ArrowsTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("fengsui");

  private static final String CHANCE_OR_THREAD =
      "java\\.lang\\.Thread.*"
          + "|java\\.util\\.(Random|SplittableRandom|Timer|TimerTask)|java\\.security\\.SecureRandom"
          + "|java\\.util\\.concurrent\\.(.*Executor.*|.*Future.*|ForkJoin.*|ThreadLocalRandom|locks\\..*)";

  private static final DescribedPredicate<JavaMethodCall> READS_THE_MACHINE =
      DescribedPredicate.describe(
          "reads a clock, chance or the machine's settings",
          call -> {
            var owner = call.getTargetOwner();
            var method = call.getName();
            return switch (owner.getFullName()) {
              case "java.lang.System" ->
                  !method.equals("arraycopy") && !method.startsWith("identity");
              case "java.lang.Math" -> method.equals("random");
              case "java.util.UUID" -> method.equals("randomUUID");
              case "java.time.Clock", "java.time.InstantSource" -> method.startsWith("system");
              default -> owner.getPackageName().equals("java.time") && method.equals("now");
            };
          });

  @Test
  void edgesNeverSeeTheServer() {
    noClasses()
        .that()
        .resideInAnyPackage("fengsui.console..", "fengsui.mobile..", "fengsui.town..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("fengsui.server..")
        .check(PRODUCT);
  }

  @Test
  void theDomainKnowsOnlyTheLanguage() {
    classes()
        .that()
        .resideInAPackage("fengsui.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "fengsui.domain..")
        .check(PRODUCT);
  }

  @Test
  void roadsKnowOnlyTheLanguageAndTheDomain() {
    classes()
        .that()
        .resideInAPackage("fengsui.roads..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "fengsui.domain..", "fengsui.roads..")
        .check(PRODUCT);
  }

  @Test
  void modulesHaveNoCycles() {
    slices().matching("fengsui.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  /** A decision takes no clock, no chance, no thread and no file. */
  @Test
  void theDomainReadsNothingFromOutside() {
    noClasses()
        .that()
        .resideInAnyPackage("fengsui.domain..", "fengsui.roads..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.sql..", "java.util.logging..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(CHANCE_OR_THREAD)
        .orShould()
        .callMethodWhere(READS_THE_MACHINE)
        .check(PRODUCT);
  }

  @Test
  void theDomainReadsNoFile() {
    noClasses()
        .that()
        .resideInAPackage("fengsui.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccessFile|.*Stream|.*Reader|.*Writer)")
        .check(PRODUCT);
  }

  /** The solver is given its clock; all else is as in the domain. */
  @Test
  void responseKnowsOnlyTheLanguageTheDomainAndTheRoads() {
    classes()
        .that()
        .resideInAPackage("fengsui.response..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "fengsui.domain..", "fengsui.roads..", "fengsui.response..")
        .check(PRODUCT);
    noClasses()
        .that()
        .resideInAPackage("fengsui.response..")
        .should()
        .callMethodWhere(READS_THE_MACHINE)
        .check(PRODUCT);
  }
}
