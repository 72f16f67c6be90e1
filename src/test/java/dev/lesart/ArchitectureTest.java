package dev.lesart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of architecture.md: who may import whom. */
final class ArchitectureTest {
  private static final String ROOT = "dev.lesart.";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lesart");

  /** The arrows: a package, and the ones that it may import. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("read", Set.of("model")),
          Map.entry("markdown", Set.of("model", "read")),
          Map.entry("translate", Set.of("model", "read", "markdown")),
          Map.entry("resolve", Set.of("model", "read", "markdown", "translate")),
          Map.entry("check", Set.of("model", "read", "markdown", "translate", "resolve")),
          Map.entry("draw", Set.of("model")),
          Map.entry("share", Set.of()),
          Map.entry(
              "render",
              Set.of("model", "read", "markdown", "translate", "resolve", "draw", "share")),
          Map.entry("search", Set.of("model", "read", "resolve", "render")),
          Map.entry("publish", Set.of("model", "read", "translate", "resolve", "draw", "render")),
          Map.entry("exchange", Set.of("model", "read", "markdown", "translate", "resolve")),
          Map.entry(
              "bake",
              Set.of(
                  "model",
                  "read",
                  "markdown",
                  "translate",
                  "resolve",
                  "check",
                  "draw",
                  "render",
                  "search",
                  "share",
                  "publish",
                  "exchange")),
          Map.entry(
              "serve",
              Set.of(
                  "model",
                  "read",
                  "markdown",
                  "translate",
                  "resolve",
                  "check",
                  "draw",
                  "render",
                  "search",
                  "publish",
                  "exchange",
                  "bake")));

  /** Libraries that only one package knows. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark..", "markdown",
          "org.jbake..", "bake",
          "org.apache.commons.configuration2..", "bake",
          "freemarker..", "render",
          "java.awt..", "share",
          "com.fasterxml.jackson..", "read",
          "com.sun.net.httpserver..", "serve",
          "io.methvin..", "serve",
          "com.aayushatharva.brotli4j..", "publish");

  @TestFactory
  Stream<DynamicTest> arrows() {
    return packages().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      assertThat(ARROWS).as("architecture.md").containsKey(name);
                      Set<String> others = new TreeSet<>(ARROWS.keySet());
                      others.remove(name);
                      others.removeAll(ARROWS.get(name));
                      String[] forbidden =
                          Stream.concat(
                                  others.stream().map(other -> ROOT + other + ".."),
                                  Stream.of("dev.lesart"))
                              .toArray(String[]::new);
                      check(
                          noClasses()
                              .that()
                              .resideInAPackage(ROOT + name + "..")
                              .should()
                              .dependOnClassesThat()
                              .resideInAnyPackage(forbidden));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> libraries() {
    return LIBRARIES.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey() + " only in " + library.getValue(),
                    () ->
                        check(
                            noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + library.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey()))));
  }

  @Test
  void modelImportsTheJdkOnly() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.lesart.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.lesart.model..", "java..", "org.jspecify.annotations.."));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("dev.lesart.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesAreNullMarked() {
    Set<JavaPackage> packages =
        CODE.stream().map(type -> type.getPackage()).collect(Collectors.toSet());
    assertThat(packages).hasSizeGreaterThan(5);
    assertThat(packages)
        .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).isTrue());
  }

  @Test
  void staticFieldsAreFinal() {
    check(fields().that(new IsStatic()).should().beFinal());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(CODE);
  }

  private static Set<String> packages() {
    return CODE.stream()
        .map(type -> type.getPackageName())
        .filter(name -> name.startsWith(ROOT))
        .map(name -> name.substring(ROOT.length()).split("\\.", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static final class IsStatic extends DescribedPredicate<JavaField> {
    IsStatic() {
      super("are static");
    }

    @Override
    public boolean test(JavaField field) {
      return field.getModifiers().contains(JavaModifier.STATIC)
          && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
  }
}
