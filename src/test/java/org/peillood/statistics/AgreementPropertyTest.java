package org.peillood.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any coders; a unit is a list of codes, one per coder, -1 where none. */
class AgreementPropertyTest {

  @Property
  void alpha_is_what_its_definition_says_pair_by_pair(
      @ForAll @Size(max = 12) List<@Size(4) List<@IntRange(min = -1, max = 5) Integer>> units,
      @ForAll AlphaMetric metric) {
    KrippendorffFigures figures = KrippendorffAlpha.of(numbers(units)).withMetric(metric).figures();
    List<List<Integer>> paired =
        units.stream()
            .map(unit -> unit.stream().filter(code -> code >= 0).toList())
            .filter(unit -> unit.size() > 1)
            .toList();
    List<Integer> all = paired.stream().flatMap(List::stream).toList();
    assertThat(figures.pairable()).isEqualTo(all.size());
    if (all.isEmpty()) {
      assertThat(figures.alpha()).isEqualTo(Result.none(Reason.NO_CASES));
      return;
    }
    double observed = 0;
    for (List<Integer> unit : paired) {
      observed += pairs(unit, all, metric) / (unit.size() - 1);
    }
    observed /= all.size();
    double expected = pairs(all, all, metric) / all.size() / (all.size() - 1);
    assertThat(figures.observedDisagreement().orThrow()).isCloseTo(observed, within(1e-9));
    assertThat(figures.expectedDisagreement().orThrow()).isCloseTo(expected, within(1e-9));
    assertThat(figures.alpha().isDefined()).isEqualTo(all.stream().distinct().count() > 1);
  }

  private static double pairs(List<Integer> codes, List<Integer> all, AlphaMetric metric) {
    double sum = 0;
    for (int left : codes) {
      for (int right : codes) {
        sum +=
            left == right ? 0 : squared(Math.min(left, right), Math.max(left, right), all, metric);
      }
    }
    return sum;
  }

  private static double squared(int low, int high, List<Integer> all, AlphaMetric metric) {
    double apart =
        switch (metric) {
          case NOMINAL -> 1;
          case ORDINAL ->
              all.stream().filter(code -> low <= code && code <= high).count()
                  - (Collections.frequency(all, low) + Collections.frequency(all, high)) / 2.0;
          case INTERVAL -> high - low;
          case RATIO -> (double) (high - low) / (high + low);
        };
    return apart * apart;
  }

  @Property
  void the_order_of_units_and_of_coders_does_not_matter(
      @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(min = -1, max = 3) Integer>> units,
      @ForAll long seed) {
    var shuffled = new ArrayList<>(units.stream().map(AgreementPropertyTest::reversed).toList());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(FleissKappa.of(categories(shuffled, 4)).figures())
        .isEqualTo(FleissKappa.of(categories(units, 4)).figures());
    assertThat(KrippendorffAlpha.of(categories(shuffled, 4)).figures())
        .isEqualTo(KrippendorffAlpha.of(categories(units, 4)).figures());
    assertThat(PercentAgreement.of(categories(shuffled, 4)).estimate())
        .isEqualTo(PercentAgreement.of(categories(units, 4)).estimate());
  }

  @Property
  void kappa_is_the_same_from_either_side_and_lies_in_its_interval(
      @ForAll @Size(max = 30) List<@Size(2) List<@IntRange(min = -1, max = 3) Integer>> units,
      @ForAll AgreementWeights weights) {
    KappaFigures figures = CohenKappa.of(categories(units, 4)).withWeights(weights).figures();
    List<List<Integer>> swapped = units.stream().map(AgreementPropertyTest::reversed).toList();
    assertThat(CohenKappa.of(categories(swapped, 4)).withWeights(weights).figures())
        .isEqualTo(figures);
    figures
        .kappa()
        .value()
        .ifPresent(
            kappa -> {
              assertThat(kappa.value()).isBetween(-1.0, 1.0);
              assertThat(kappa.interval().contains(kappa.value())).isTrue();
            });
    figures.p().value().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
  }

  @Property
  void a_category_that_nobody_used_changes_plain_kappa_and_alpha_in_nothing(
      @ForAll @Size(max = 30) List<@Size(2) List<@IntRange(min = -1, max = 3) Integer>> units) {
    assertThat(CohenKappa.of(categories(units, 9)).figures())
        .isEqualTo(CohenKappa.of(categories(units, 4)).figures());
    assertThat(FleissKappa.of(categories(units, 9)).figures())
        .isEqualTo(FleissKappa.of(categories(units, 4)).figures());
    assertThat(KrippendorffAlpha.of(categories(units, 9)).withMetric(AlphaMetric.ORDINAL).figures())
        .isEqualTo(
            KrippendorffAlpha.of(categories(units, 4)).withMetric(AlphaMetric.ORDINAL).figures());
  }

  @Property
  void with_two_categories_all_weights_are_the_same(
      @ForAll @Size(max = 30) List<@Size(2) List<@IntRange(min = 0, max = 1) Integer>> units,
      @ForAll AgreementWeights weights) {
    CohenKappa kappa = CohenKappa.of(categories(units, 2));
    assertThat(kappa.withWeights(weights).figures()).isEqualTo(kappa.figures());
  }

  private static List<Integer> reversed(List<Integer> unit) {
    var reversed = new ArrayList<>(unit);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Ratings categories(List<List<Integer>> units, int count) {
    List<String> names =
        List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k").subList(0, count);
    var columns = new ArrayList<CategoricalColumn>();
    for (int coder = 0; !units.isEmpty() && coder < units.get(0).size(); coder++) {
      var column = CategoricalColumn.builder("coder" + coder, names);
      for (List<Integer> unit : units) {
        int code = unit.get(coder);
        if (code < 0) {
          column.append(MissingKind.NO_ANSWER);
        } else {
          column.append(code);
        }
      }
      columns.add(column.view());
    }
    return units.isEmpty() ? nobody(names) : Ratings.of(columns);
  }

  private static Ratings nobody(List<String> names) {
    return Ratings.of(
        List.of(
            CategoricalColumn.builder("first", names).view(),
            CategoricalColumn.builder("second", names).view()));
  }

  private static Ratings numbers(List<List<Integer>> units) {
    var columns = new ArrayList<NumericColumn>();
    for (int coder = 0; coder < 4; coder++) {
      var column = NumericColumn.builder("coder" + coder);
      for (List<Integer> unit : units) {
        int code = unit.get(coder);
        if (code < 0) {
          column.append(MissingKind.NO_ANSWER);
        } else {
          column.append(code);
        }
      }
      columns.add(column.view());
    }
    return Ratings.ofNumbers(columns);
  }
}
