package org.peillood;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.peillood.access.Requires;
import org.peillood.web.Public;

/** The house: which package may use which, and the habits that hold everywhere. */
@AnalyzeClasses(packages = "org.peillood", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("store", List.of()),
          Map.entry("web", List.of()),
          Map.entry("pdf", List.of("web")),
          Map.entry("survey", List.of()),
          Map.entry("statistics", List.of()),
          Map.entry("interview", List.of("survey")),
          Map.entry("privacy", List.of("statistics", "web")),
          Map.entry("access", List.of("store", "web")),
          Map.entry("catalogue", List.of("store", "survey", "interview", "web")),
          Map.entry(
              "response",
              List.of("store", "survey", "catalogue", "interview", "privacy", "access", "web")),
          Map.entry(
              "answering",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "interview",
                  "privacy",
                  "response",
                  "access",
                  "web")),
          Map.entry(
              "coding",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "response",
                  "statistics",
                  "privacy",
                  "search",
                  "access",
                  "web")),
          Map.entry(
              "weighting",
              List.of("store", "survey", "catalogue", "statistics", "privacy", "access", "web")),
          Map.entry(
              "analysis",
              List.of(
                  "survey",
                  "catalogue",
                  "response",
                  "coding",
                  "statistics",
                  "weighting",
                  "privacy",
                  "search",
                  "access",
                  "web")),
          Map.entry(
              "publishing",
              List.of("survey", "catalogue", "interview", "answering", "access", "web")),
          Map.entry(
              "translation",
              List.of("store", "survey", "catalogue", "publishing", "access", "web")),
          Map.entry(
              "invitation",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "statistics",
                  "privacy",
                  "response",
                  "answering",
                  "pdf",
                  "access",
                  "web")),
          Map.entry(
              "fieldwork",
              List.of(
                  "survey",
                  "catalogue",
                  "statistics",
                  "privacy",
                  "response",
                  "invitation",
                  "weighting",
                  "access",
                  "web")),
          Map.entry(
              "paper",
              List.of(
                  "store", "survey", "catalogue", "interview", "response", "pdf", "access", "web")),
          Map.entry(
              "chart", List.of("survey", "analysis", "statistics", "search", "access", "web")),
          Map.entry("office", List.of("analysis", "chart", "access", "web")),
          Map.entry("search", List.of("access", "web")),
          Map.entry("policy", List.of("store", "search", "access", "web")),
          Map.entry("planfiles", List.of("policy", "access", "web")),
          Map.entry("focusgroup", List.of("store", "policy", "privacy", "search", "access", "web")),
          Map.entry("transcript", List.of("store", "focusgroup", "privacy", "access", "web")),
          Map.entry(
              "segment",
              List.of(
                  "store",
                  "coding",
                  "focusgroup",
                  "transcript",
                  "statistics",
                  "privacy",
                  "search",
                  "access",
                  "web")),
          Map.entry(
              "finding",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "response",
                  "publishing",
                  "analysis",
                  "chart",
                  "policy",
                  "focusgroup",
                  "segment",
                  "search",
                  "access",
                  "web")),
          Map.entry(
              "giveback",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "response",
                  "answering",
                  "analysis",
                  "policy",
                  "finding",
                  "invitation",
                  "access",
                  "web")),
          Map.entry(
              "note",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "response",
                  "analysis",
                  "policy",
                  "transcript",
                  "finding",
                  "search",
                  "access",
                  "web")),
          Map.entry(
              "openrosa",
              List.of("store", "survey", "catalogue", "interview", "response", "access", "web")),
          Map.entry(
              "export",
              List.of(
                  "statistics",
                  "survey",
                  "catalogue",
                  "response",
                  "analysis",
                  "privacy",
                  "access",
                  "web",
                  "store")),
          Map.entry(
              "qda",
              List.of("store", "coding", "focusgroup", "transcript", "segment", "access", "web")),
          Map.entry(
              "report",
              List.of(
                  "store",
                  "analysis",
                  "chart",
                  "policy",
                  "segment",
                  "finding",
                  "pdf",
                  "search",
                  "access",
                  "web")),
          Map.entry("register", List.of("policy", "search", "access", "web")),
          Map.entry(
              "measure",
              List.of("survey", "response", "analysis", "policy", "finding", "access", "web")),
          Map.entry(
              "exchange",
              List.of(
                  "store",
                  "survey",
                  "catalogue",
                  "interview",
                  "statistics",
                  "privacy",
                  "response",
                  "analysis",
                  "chart",
                  "policy",
                  "finding",
                  "access",
                  "web")));

  @ArchTest
  static final ArchRule arrows_point_one_way =
      classes()
          .that()
          .resideInAPackage("org.peillood..")
          .should(useOnlyWhatTheHouseAllows())
          .because("a package that grows an arrow of its own can no longer be read or moved alone");

  @ArchTest
  static final ArchRule no_cycles =
      slices()
          .matching("org.peillood.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              JavaClass.Predicates.resideInAPackage("org.peillood.pages.."),
              DescribedPredicate.alwaysTrue());

  @ArchTest
  static final ArchRule what_is_asked_and_counted_knows_no_platform =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.peillood.survey..", "org.peillood.interview..", "org.peillood.statistics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..")
          .because("a statistician or a script uses them without a server");

  @ArchTest
  static final ArchRule statistics_stand_on_apache_commons =
      classes()
          .that()
          .resideInAPackage("org.peillood.statistics..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.peillood.statistics..", "java..", "org.apache.commons..", "org.jspecify..");

  @ArchTest
  static final ArchRule only_charts_draw =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.peillood.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jfree..", "java.awt..", "org.apache.batik..")
          .because("there is one house style");

  @ArchTest
  static final ArchRule http_stays_at_the_door =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .and()
          .resideOutsideOfPackages(
              "org.peillood.web..", "org.peillood.access..", "org.peillood.pages..")
          .and(notNestedInAResource())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule every_door_has_a_lock =
      methods()
          .that()
          .areAnnotatedWith(GET.class)
          .or()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should(requireAPermissionOrBePublic())
          .because("what nobody thought about must not be open");

  @ArchTest
  static final ArchRule names_come_from_the_field =
      noClasses()
          .should()
          .haveNameMatching(".*(Service|Impl|Dto|DTO|Helper|Util|Utils|Manager)")
          .because("such names say nothing about surveys");

  @ArchTest
  static final ArchRule time_comes_from_outside =
      noClasses()
          .should()
          .callMethodWhere(
              new DescribedPredicate<>("now() without a clock") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                  return call.getTarget().getName().equals("now")
                      && call.getTargetOwner().getPackageName().equals("java.time")
                      && call.getTarget().getRawParameterTypes().stream()
                          .noneMatch(p -> p.isEquivalentTo(Clock.class));
                }
              })
          .because("a test that cannot set the clock can never fail on a date");

  @ArchTest
  static final ArchRule nothing_is_printed_past_the_log =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Check")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static DescribedPredicate<JavaClass> notNestedInAResource() {
    return new DescribedPredicate<>("are not nested in a resource") {
      @Override
      public boolean test(JavaClass c) {
        return c.getEnclosingClass()
            .map(outer -> !outer.getSimpleName().endsWith("Resource"))
            .orElse(true);
      }
    };
  }

  private static ArchCondition<JavaMethod> requireAPermissionOrBePublic() {
    return new ArchCondition<>("require a permission or be public") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean locked = method.isAnnotatedWith(Requires.class);
        boolean open = method.isAnnotatedWith(Public.class);
        if (locked == open) {
          events.add(
              SimpleConditionEvent.violated(method, method.getFullName() + " has neither or both"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheHouseAllows() {
    return new ArchCondition<>("use only the packages that the house allows") {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        var own = feature(c);
        if (!MAY_USE.containsKey(own)) {
          return; // sample uses everything and nobody uses it; pages are generated from the
          // templates
        }
        Set<String> used = new TreeSet<>();
        c.getDirectDependenciesFromSelf()
            .forEach(d -> used.add(feature(d.getTargetClass().getBaseComponentType())));
        used.removeAll(Set.of("", own, "pages"));
        used.removeAll(MAY_USE.getOrDefault(own, List.of()));
        if (!used.isEmpty()) {
          events.add(SimpleConditionEvent.violated(c, c.getName() + " uses " + used));
        }
      }
    };
  }

  private static String feature(JavaClass c) {
    var parts = c.getPackageName().split("\\.");
    return Arrays.asList(parts)
                .subList(0, Math.min(2, parts.length))
                .equals(List.of("org", "peillood"))
            && parts.length > 2
        ? parts[2]
        : "";
  }
}
