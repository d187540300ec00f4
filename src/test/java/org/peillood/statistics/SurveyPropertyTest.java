package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any designed sample. */
class SurveyPropertyTest {
  private record Person(double value, double weight, int stratum, int cluster) {}

  /** Two strata of at least three clusters each, and up to forty people more. */
  private static List<Person> people(List<Integer> seeds) {
    var people = new ArrayList<Person>();
    for (int cluster = 0; cluster < 6; cluster++) {
      people.add(new Person(cluster * 7 % 5, 1 + cluster % 3, cluster % 2, cluster));
    }
    for (int seed : seeds) {
      int cluster = seed % 6;
      people.add(new Person(seed % 11, 0.5 + seed % 4, cluster % 2, cluster));
    }
    return people;
  }

  private static SurveyFigures mean(List<Person> people) {
    return SurveyMean.of(values(people), design(people)).figures();
  }

  private static NumericColumn values(List<Person> people) {
    return NumericColumn.of("x", people.stream().mapToDouble(Person::value).toArray());
  }

  private static SampleDesign design(List<Person> people) {
    return SampleDesign.builder(people.size())
        .weightedBy(Weights.of(people.stream().mapToDouble(Person::weight).toArray()))
        .stratifiedBy(Grouping.of(people.stream().mapToInt(Person::stratum).toArray()))
        .clusteredBy(Grouping.of(people.stream().mapToInt(Person::cluster).toArray()))
        .build();
  }

  private static void same(SurveyFigures found, SurveyFigures expected) {
    assertThat(found.value().orThrow()).isCloseTo(expected.value().orThrow(), within(1e-12));
    assertThat(found.standardError().orThrow())
        .isCloseTo(expected.standardError().orThrow(), within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
  }

  @Property(tries = 200)
  void the_order_of_respondents_does_not_matter(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1000) Integer> seeds,
      @ForAll long order) {
    var shuffled = people(seeds);
    Collections.shuffle(shuffled, new Random(order));
    same(mean(shuffled), mean(people(seeds)));
  }

  @Property(tries = 200)
  void splitting_a_respondent_in_two_halves_changes_nothing(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1000) Integer> seeds,
      @ForAll @IntRange(min = 0, max = 5) int which) {
    var split = people(seeds);
    Person one = split.get(which);
    var half = new Person(one.value(), one.weight() / 2, one.stratum(), one.cluster());
    split.set(which, half);
    split.add(half);
    same(mean(split), mean(people(seeds)));
  }

  @Property(tries = 200)
  void the_scale_of_the_weights_does_not_matter(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1000) Integer> seeds,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    var scaled =
        people(seeds).stream()
            .map(p -> new Person(p.value(), p.weight() * factor, p.stratum(), p.cluster()))
            .toList();
    same(mean(scaled), mean(people(seeds)));
  }

  @Property(tries = 200)
  void without_a_design_the_mean_is_the_plain_one(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 1000) Integer> answers) {
    var column =
        NumericColumn.of("x", answers.stream().mapToDouble(Integer::doubleValue).toArray());
    SurveyFigures figures =
        SurveyMean.of(column, SampleDesign.builder(column.size()).build()).figures();
    NumericFigures plain = NumericSummary.of(column).figures();
    assertThat(figures.value().orThrow()).isCloseTo(plain.mean().orThrow(), within(1e-10));
    assertThat(figures.standardError().orThrow())
        .isCloseTo(plain.standardError().orThrow(), within(1e-10));
    assertThat(figures.degreesOfFreedom()).isEqualTo(column.size() - 1);
  }

  @Property(tries = 200)
  void raking_reproduces_its_margins(
      @ForAll @Size(min = 4, max = 60) List<@IntRange(min = 0, max = 1000) Integer> seeds,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double share) {
    var sex = CategoricalColumn.builder("sex", List.of("f", "m"));
    var age = CategoricalColumn.builder("age", List.of("1", "2", "3"));
    // One of each combination first, so that any margins can be met.
    for (int row = 0; row < 6 + seeds.size(); row++) {
      int seed = row < 6 ? row : seeds.get(row - 6);
      sex.append(seed % 2);
      age.append(seed / 2 % 3);
    }
    int n = 6 + seeds.size();
    Map<String, Double> sexes = new LinkedHashMap<>(Map.of("f", 100 * share));
    sexes.put("m", 100 - 100 * share);
    Map<String, Double> ages = Map.of("1", 50.0, "2", 30.0, "3", 20.0);
    CalibratedWeights raked =
        Raking.of(SampleDesign.builder(n).build())
            .toMargin(sex.view(), sexes)
            .toMargin(age.view(), ages)
            .weights();
    assertThat(raked.worstDeviation()).isLessThan(1e-10);
    var sums = new LinkedHashMap<String, Double>();
    raked.margins().values().forEach(sums::putAll);
    sexes.forEach((sexOf, target) -> assertThat(sums).hasEntrySatisfying(sexOf, met(target)));
    ages.forEach((ageOf, target) -> assertThat(sums).hasEntrySatisfying(ageOf, met(target)));
  }

  private static Consumer<Double> met(double target) {
    return sum -> assertThat(sum).isCloseTo(target, within(1e-8));
  }

  @Property(tries = 200)
  void every_interval_of_a_share_contains_it_and_p_values_lie_between_0_and_1(
      @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 0, max = 1000) Integer> seeds) {
    var people = people(seeds);
    var one = CategoricalColumn.builder("one", List.of("a", "b"));
    var other = CategoricalColumn.builder("other", List.of("a", "b", "c"));
    for (Person person : people) {
      one.append(person.value() > 4 ? 0 : 1);
      other.append((int) (person.value() + person.weight()) % 3);
    }
    SampleDesign design = design(people);
    for (SurveyInterval method :
        List.of(SurveyInterval.LOGIT, SurveyInterval.BETA, SurveyInterval.MEAN)) {
      SurveyFigures figures =
          SurveyProportion.of(one.view(), "a", design).withInterval(method).figures();
      figures
          .interval()
          .value()
          .ifPresent(
              found ->
                  assertThat(figures.value().orThrow())
                      .isBetween(found.lower() - 1e-12, found.upper() + 1e-12));
    }
    RaoScott test = SurveyTable.of(one.view(), other.view(), design).test();
    test.p().value().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
    test.firstOrderP().value().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
  }
}
