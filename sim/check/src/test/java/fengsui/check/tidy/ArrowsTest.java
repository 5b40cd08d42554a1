package fengsui.check.tidy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
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
        .resideInAnyPackage("java.net..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(PRODUCT);
  }
}
