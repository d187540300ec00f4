package org.peillood.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.weighting.Obstacle.Kind;

/**
 * The weights of respondents, against R 4.2.2 with survey 4.1.
 *
 * <pre>
 * d = data.frame(sex = rep(c("f", "m", "-"), c(60, 35, 5)), age = c(rep(c("y", "o"), c(20, 40)),
 *   rep(c("y", "o", "-"), c(25, 8, 2)), rep(c("y", "o"), c(3, 2))))
 * D = svydesign(~1, weights = ~1, data = d)
 * R = rake(D, list(~sex, ~age), list(data.frame(sex = c("f", "m", "-"), Freq = c(47.5, 47.5, 5)),
 *   data.frame(age = c("y", "o", "-"), Freq = c(29.4, 68.6, 2))),
 *   control = list(maxit = 2000, epsilon = 1e-13))
 * T = trimWeights(R, lower = 0.4, upper = 2.5, strict = TRUE)
 * </pre>
 */
class RakedWeightsTest {

  /** R printed 10 decimals. */
  private static final Offset<Double> PRINTED = within(5e-10);

  private static final DisclosureControl FIVE = DisclosureControl.minimumCell(5);
  private static final Margin SEX = new Margin("sex", Map.of("f", 50.0, "m", 50.0));
  private static final Margin AGE = new Margin("age", Map.of("y", 3.0, "o", 7.0));
  private static final Microdata SAMPLE =
      Microdata.of(
          List.of(
              answers("sex", "fm", "f".repeat(60) + "m".repeat(35) + "-".repeat(5)),
              answers(
                  "age",
                  "yo",
                  "y".repeat(20) + "o".repeat(40) + "y".repeat(25) + "o".repeat(8) + "--yyyoo")));

  private static CategoricalColumn answers(String item, String codes, String given) {
    var column = CategoricalColumn.builder(item, List.of(codes.split("")));
    given
        .chars()
        .forEach(
            letter -> {
              if (letter == '-') {
                column.append(MissingKind.NOT_ASKED);
              } else {
                column.append(String.valueOf((char) letter));
              }
            });
    return column.view();
  }

  private static Definition of(Margin... margins) {
    return new Definition(
        List.of(margins), Optional.empty(), "Statbel", LocalDate.of(2020, 1, 1), "");
  }

  private static Definition bounded(double lowest, double highest, Margin... margins) {
    var free = of(margins);
    return new Definition(
        free.margins(),
        Optional.of(new Bounds(lowest, highest)),
        free.source(),
        free.asOf(),
        free.note());
  }

  private static RakedWeights weights(Definition definition, Microdata sample) {
    return (RakedWeights) RakedWeights.of(definition, sample, FIVE);
  }

  private static List<Obstacle> obstacles(Definition definition, Microdata sample) {
    return ((Raked.Refused) RakedWeights.of(definition, sample, FIVE)).obstacles();
  }

  @Test
  void whoever_has_no_answer_is_a_group_that_keeps_its_share() {
    var raked = weights(of(SEX, AGE), SAMPLE);
    var expected =
        Map.of(
            0,
            0.3043143373,
            20,
            1.0353428313,
            60,
            0.8713517050,
            85,
            2.9645259219,
            93,
            1.0,
            95,
            0.5099735431,
            98,
            1.7350396853);
    expected.forEach(
        (row, weight) ->
            assertThat(raked.weights().get(row)).as("row %s", row).isCloseTo(weight, PRINTED));
    // sum(weights(R))^2 / sum(weights(R)^2)
    assertThat(raked.calibrated().kish().effectiveN().orThrow()).isCloseTo(70.0186281707, PRINTED);
    assertThat(raked.calibrated().kish().sum()).isCloseTo(100, within(1e-9));
    assertThat(raked.margins()).extracting(SampleMargin::unanswered).containsExactly(5L, 2L);
  }

  @Test
  void bounds_hold_and_the_trimmed_are_counted() {
    var raked = weights(bounded(0.4, 2.5, SEX, AGE), SAMPLE);
    // weights(T); sum(w < 0.4 | w > 2.5)
    assertThat(raked.weights().get(0)).isCloseTo(0.4, PRINTED);
    assertThat(raked.weights().get(20)).isCloseTo(1.0603774719, PRINTED);
    assertThat(raked.weights().get(85)).isCloseTo(2.5, PRINTED);
    assertThat(raked.trimmed()).isEqualTo(Published.shown(28L));
    var sex = raked.margins().get(0);
    var men = sex.groups().get(1);
    assertThat(men.sample()).isEqualTo(Published.shown(35.0 / 95));
    assertThat(raked.weighted(sex, men)).isBetween(0.44, 0.5);
  }

  @Test
  void figures_about_weights_are_rough_where_few_share_a_combination() {
    var rough = weights(of(SEX, AGE), SAMPLE);
    assertThat(rough.isRough()).isTrue();
    assertThat(rough.effectiveN()).isEqualTo(70);
    // Of the eight old men.
    assertThat(rough.heaviest()).isCloseTo(2.9645259219, PRINTED);
    var alone = weights(of(SEX), SAMPLE);
    assertThat(alone.isRough()).isFalse();
    // 100^2 / (60 * (47.5 / 60)^2 + 35 * (47.5 / 35)^2 + 5) = 93.40
    assertThat(alone.effectiveN()).isEqualTo(93);
    assertThat(alone.designEffect()).isCloseTo(100.0 / 93, within(1e-12));
  }

  @Test
  void categories_that_count_together_are_one() {
    var sample =
        Microdata.of(
            List.of(answers("age", "yoe", "y".repeat(50) + "o".repeat(40) + "e".repeat(10))));
    var margin = new Margin("age", Map.of("y", 60.0, "o", 30.0, "e", 10.0), Map.of("e", "o"));
    var raked = weights(of(margin), sample);
    assertThat(raked.weights().get(0)).isCloseTo(60.0 / 50, within(1e-12));
    assertThat(raked.weights().get(50)).isCloseTo(40.0 / 50, within(1e-12));
    assertThat(raked.weights().get(99)).isCloseTo(40.0 / 50, within(1e-12));
    assertThat(raked.margins().get(0).groups())
        .extracting(SampleMargin.Group::codes)
        .containsExactly(List.of("y"), List.of("o", "e"));
  }

  @Test
  void a_category_without_respondents_or_without_population_is_told() {
    var sample = Microdata.of(List.of(answers("age", "yoe", "y".repeat(50) + "o".repeat(40))));
    assertThat(obstacles(of(new Margin("age", Map.of("y", 60.0, "o", 30.0, "e", 10.0))), sample))
        .containsExactly(new Obstacle(Kind.EMPTY, "age", List.of("e")));
    assertThat(obstacles(of(new Margin("age", Map.of("y", 60.0))), sample))
        .containsExactly(new Obstacle(Kind.UNCOUNTED, "age", List.of("o")));
    assertThat(obstacles(of(new Margin("age", Map.of("y", 60.0, "o", 1.0, "x", 1.0))), sample))
        .containsExactly(new Obstacle(Kind.CATEGORY, "age", List.of("x")));
    // Left empty, nothing is said about them.
    assertThat(weights(of(new Margin("age", Map.of("y", 60.0, "o", 30.0))), sample).n())
        .isEqualTo(90);
  }

  // Three old people are few; their number would follow from the weights, whose sum and effect are
  // shown. The page of the item hides them and the smallest other with them.
  @Test
  void hidden_categories_count_as_one_or_not_at_all() {
    var sample =
        Microdata.of(
            List.of(answers("age", "yoeu", "y".repeat(50) + "o".repeat(40) + "eee" + "uuuuuuu")));
    var targets = Map.of("y", 40.0, "o", 30.0, "e", 20.0, "u", 10.0);
    var hidden = new Obstacle(Kind.APART, "age", List.of("e", "u"));
    for (var wrong :
        List.of(Map.<String, String>of(), Map.of("e", "o"), Map.of("e", "y", "u", "o"))) {
      var refused =
          (Raked.Refused) RakedWeights.of(of(new Margin("age", targets, wrong)), sample, FIVE);
      assertThat(refused.obstacles()).as("together %s", wrong).containsExactly(hidden);
      assertThat(refused.margins().get(0).groups())
          .filteredOn(group -> group.codes().contains("e") != group.codes().contains("u"))
          .allMatch(group -> group.count().isSuppressed() && group.sample().isSuppressed());
    }
    for (var right : List.of(Map.of("e", "u"), Map.of("u", "e"), Map.of("e", "o", "u", "o"))) {
      assertThat(weights(of(new Margin("age", targets, right)), sample).n())
          .as("together %s", right)
          .isEqualTo(100);
    }
  }

  @Test
  void nothing_is_told_of_an_item_that_few_answered_or_of_no_sample() {
    var few = Microdata.of(List.of(answers("age", "yo", "yyo" + "-".repeat(50))));
    var refused = (Raked.Refused) RakedWeights.of(of(AGE), few, FIVE);
    assertThat(refused.obstacles())
        .containsExactly(new Obstacle(Kind.FEW_ANSWERS, "age", List.of()));
    assertThat(refused.margins().get(0).answered()).isEqualTo(Published.suppressed());
    assertThat(obstacles(of(AGE), Microdata.of(List.of())))
        .containsExactly(new Obstacle(Kind.NOBODY, "", List.of()));
    assertThat(obstacles(of(AGE, new Margin("home", Map.of("a", 1.0))), SAMPLE))
        .containsExactly(new Obstacle(Kind.ITEM, "home", List.of()));
  }

  @Test
  void margins_that_cannot_be_met_together_are_refused() {
    // All women are young and all men old, so both margins say how many of each there are.
    var sample =
        Microdata.of(
            List.of(
                answers("sex", "fm", "f".repeat(20) + "m".repeat(20)),
                answers("age", "yo", "y".repeat(20) + "o".repeat(20))));
    assertThat(obstacles(of(SEX, AGE), sample))
        .containsExactly(new Obstacle(Kind.NO_SOLUTION, "", List.of()));
    var far = new Margin("sex", Map.of("f", 9.0, "m", 1.0));
    assertThat(obstacles(bounded(0.9, 1.1, far), sample))
        .containsExactly(new Obstacle(Kind.BOUNDS, "", List.of()));
  }

  @Property(tries = 60)
  void weights_are_one_on_average_and_meet_what_is_known(
      @ForAll @Size(3) List<@IntRange(min = 5, max = 60) Integer> counts,
      @ForAll @Size(3) List<@IntRange(min = 1, max = 100) Integer> population,
      @ForAll @IntRange(max = 30) int silent) {
    var given =
        "a".repeat(counts.get(0))
            + "b".repeat(counts.get(1))
            + "c".repeat(counts.get(2))
            + "-".repeat(silent);
    var margin =
        new Margin(
            "x",
            Map.of(
                "a", (double) population.get(0),
                "b", (double) population.get(1),
                "c", (double) population.get(2)));
    var raked = weights(of(margin), Microdata.of(List.of(answers("x", "abc", given))));
    assertThat(raked.calibrated().kish().sum()).isCloseTo(given.length(), within(1e-6));
    var sample = raked.margins().get(0);
    for (var group : sample.groups()) {
      assertThat(raked.weighted(sample, group)).isCloseTo(group.population(), within(1e-9));
    }
    assertThat(raked.effectiveN()).isBetween(1L, raked.n());
  }

  @Test
  void classes_of_weights_hide_small_ones() {
    var classes = weights(of(SEX, AGE), SAMPLE).classes().classes();
    // 20 + 3 weigh under 0.7, 25 under 0.9, 40 + 2 around 1, 2 around 1.7, 8 around 3; the two go
    // with the smallest other.
    assertThat(classes)
        .filteredOn(each -> each.count().isSuppressed())
        .extracting(WeightClasses.WeightClass::from)
        .contains(1.5);
    assertThat(classes.stream().filter(each -> each.count().isSuppressed()).count())
        .isGreaterThan(1);
  }
}
