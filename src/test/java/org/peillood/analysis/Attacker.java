package org.peillood.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.MissingCode;

/**
 * Somebody who asks for every figure there is, writes each down as an equation or an inequality
 * over the numbers of people of each kind, and works out between which bounds a group must lie. It
 * knows which kinds of people there can be and what each of them weighs, so it knows more than a
 * reader does.
 *
 * <p>Told beside counts: a mean with its interval is the sum and the sum of squares of the answers,
 * a net promoter score with its interval the promoters and the detractors, a weighted share the sum
 * of weights, a weighted mean, its interval and a weighted spread sums of answers and of squares by
 * weights, a median and a rounded quartile how many, or how much weight, lie on either side.
 */
final class Attacker {

  /** People who answer alike, as many as there truly are. */
  private record Kindred(Answers answers, double weight, int number) {}

  /** What a mean is the mean of, for one kind of people; none for who did not answer. */
  interface Value {
    Optional<Double> of(Answers answers);
  }

  private static final double SMALL = 1e-7;
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

  private final List<Kindred> kinds = new ArrayList<>();
  private final List<double[]> equations = new ArrayList<>();
  private final List<double[]> atMost = new ArrayList<>();
  private boolean isReduced;

  /** There can be people who answer so; there are this many. */
  Attacker kind(int number, double weight, Answers answers) {
    kinds.add(new Kindred(answers, weight, number));
    return this;
  }

  /** The same people at work. */
  Fieldwork fieldwork(Fieldwork empty) {
    kinds.forEach(kind -> empty.times(kind.number(), kind.answers()));
    return empty;
  }

  /** The weights of the people, in the order of {@link #fieldwork}. */
  double[] weights() {
    return kinds.stream()
        .flatMapToDouble(kind -> IntStream.range(0, kind.number()).mapToDouble(i -> kind.weight()))
        .toArray();
  }

  /** How many there are. */
  long count(Predicate<Answers> who) {
    return kinds.stream().filter(k -> who.test(k.answers())).mapToLong(Kindred::number).sum();
  }

  static Predicate<Answers> chose(String item, List<String> codes) {
    return answers ->
        answers
            .get(item)
            .map(
                answer ->
                    answer instanceof Answer.Choice one
                        ? codes.contains(one.code())
                        : answer instanceof Answer.Choices some
                            && some.codes().stream().anyMatch(codes::contains))
            .orElse(false);
  }

  static Predicate<Answers> answered(String item) {
    return answers -> answers.get(item).filter(a -> !(a instanceof Answer.Missing)).isPresent();
  }

  static Value number(String item) {
    return answers ->
        answers
            .get(item)
            .filter(Answer.Number.class::isInstance)
            .map(answer -> ((Answer.Number) answer).value().doubleValue());
  }

  static Value points(List<String> items) {
    return answers -> {
      var given =
          items.stream()
              .flatMap(item -> answers.get(item).stream())
              .filter(Answer.Choice.class::isInstance)
              .mapToDouble(answer -> Double.parseDouble(((Answer.Choice) answer).code()))
              .toArray();
      return given.length < (items.size() + 1) / 2
          ? Optional.empty()
          : Optional.of(Arrays.stream(given).average().orElseThrow());
    };
  }

  /** Writes down all that a result tells. */
  void learn(TabulationResult result) {
    isReduced = false;
    assertThat(result.tables()).isNotEmpty();
    for (var table : result.tables()) {
      learn(result.tabulation(), table);
    }
  }

  /** Writes down all that a table tells. */
  void learn(Tabulation tabulation, ResultTable table) {
    isReduced = false;
    var who = who(tabulation, table);
    var items = table.items();
    Predicate<Answers> answered = items.size() == 1 ? who.and(answered(items.get(0))) : who;
    equal(a -> 1, kinds.stream().mapToInt(Kindred::number).sum());
    if (items.size() == 1) {
      table.bases().answered().ifPresent(n -> equal(ones(answered), n));
      learn(table.bases(), items.get(0), who);
    }
    var base = who.and(items.size() == 1 ? base(tabulation, items.get(0)) : a -> true);
    for (var row : table.rows()) {
      learn(tabulation, table, row, answered);
      if (row.kind() == Kind.CATEGORY) {
        base(row.figure()).ifPresent(n -> equal(ones(base), n));
      }
    }
  }

  private static Optional<Long> base(Figure figure) {
    if (figure instanceof Figure.Sounding share) {
      return Optional.of(share.n());
    }
    return figure instanceof Figure.Counted counted ? Optional.of(counted.n()) : Optional.empty();
  }

  private void learn(ResultTable.Bases bases, String item, Predicate<Answers> who) {
    bases.asked().ifPresent(n -> equal(ones(who.and(asked(item))), n));
    bases.missing().forEach((code, n) -> equal(ones(who.and(lacking(item, code))), n));
  }

  private static Predicate<Answers> lacking(String item, MissingCode code) {
    return answers -> {
      var given = answers.get(item);
      return given.isEmpty()
          ? code == MissingCode.NO_ANSWER
          : given.get() instanceof Answer.Missing none && none.code() == code;
    };
  }

  static Predicate<Answers> asked(String item) {
    return lacking(item, MissingCode.NOT_ASKED).negate();
  }

  private static Predicate<Answers> base(Tabulation tabulation, String item) {
    return switch (tabulation.base()) {
      case ANSWERED -> answered(item);
      case ASKED -> asked(item);
      case EVERYONE -> answers -> true;
    };
  }

  private static Predicate<Answers> who(Tabulation tabulation, ResultTable table) {
    Predicate<Answers> who = answers -> true;
    for (var condition : tabulation.filter()) {
      who = who.and(chose(condition.item(), condition.codes()));
    }
    if (table.column().isPresent()) {
      var column = table.column().get();
      var names = Tabulation.Banner.parse(column.banner()).items();
      for (int i = 0; i < names.size(); i++) {
        who = who.and(chose(names.get(i), List.of(column.codes().get(i))));
      }
    }
    return who;
  }

  private static ToDoubleFunction<Answers> ones(Predicate<Answers> who) {
    return answers -> who.test(answers) ? 1 : 0;
  }

  private void learn(
      Tabulation tabulation, ResultTable table, ResultTable.Row row, Predicate<Answers> answered) {
    var item = table.items().get(0);
    boolean isWeighted = tabulation.weight().isPresent();
    switch (row.kind()) {
      case CATEGORY, COMBINED, LOW_SIDE, HIGH_SIDE -> {
        var codes =
            switch (row.kind()) {
              case CATEGORY -> List.of(row.code());
              case COMBINED -> tabulation.combined().orElseThrow().categories();
              case LOW_SIDE -> List.of("1", "2");
              default -> List.of("4", "5");
            };
        var chose = answered.and(chose(item, codes));
        var count = Figure.count(row.figure());
        if (count.isPresent()) {
          equal(ones(chose), count.getAsLong());
        }
        if (isWeighted && row.figure() instanceof Figure.Sounding share) {
          weighted(answered, a -> Optional.of(chose.test(a) ? 1.0 : 0.0), share.value());
        }
      }
      case CLASS -> {
        var numbers = NumberClass.parse(row.code());
        Figure.count(row.figure())
            .ifPresent(
                count ->
                    equal(
                        ones(
                            answered.and(
                                a -> number(item).of(a).map(numbers::holds).orElse(false))),
                        count));
      }
      case MEAN -> {
        if (row.figure() instanceof Figure.Sounding mean) {
          mean(answered, value(tabulation, table), mean, isWeighted, true);
        }
      }
      case SPREAD -> {
        // Without weights the interval of the mean tells the same.
        if (isWeighted && row.figure() instanceof Figure.Description spread) {
          weightedSquares(answered, value(tabulation, table), spread);
        }
      }
      case NPS -> {
        if (row.figure() instanceof Figure.Sounding score) {
          mean(answered, rating(item), score, isWeighted, false);
        } else if (row.figure() instanceof Figure.Counted promoters) {
          equal(
              ones(answered.and(a -> rating(item).of(a).filter(v -> v > 0).isPresent())),
              promoters.count());
        }
      }
      case MEDIAN -> {
        if (row.figure() instanceof Figure.Description median) {
          var at = median.value();
          between(isWeighted, answered, value(tabulation, table), at, at, 0.5, median);
        }
      }
      case LOWER_QUARTILE, UPPER_QUARTILE -> {
        if (row.figure() instanceof Figure.Description quartile) {
          double half = step(quartile.value()) / 2.0;
          between(
              isWeighted,
              answered,
              value(tabulation, table),
              quartile.value() - half,
              quartile.value() + half,
              row.kind() == Kind.LOWER_QUARTILE ? 0.25 : 0.75,
              quartile);
        }
      }
      case ANSWERS -> {
        var count = Figure.count(row.figure());
        if (count.isPresent() && table.items().size() == 1) {
          equal(ones(answered), count.getAsLong());
        }
      }
      case ALPHA, FIRST, AMONG_FIRST -> {
        // Alpha is no linear equation; the test of scores asks for it by itself.
      }
    }
  }

  private static Value value(Tabulation tabulation, ResultTable table) {
    return tabulation.measure() == Tabulation.Measure.NUMBER
        ? number(table.items().get(0))
        : points(table.items());
  }

  private static Value rating(String item) {
    return answers ->
        number(item)
            .of(answers)
            .filter(value -> value >= 0 && value <= 10)
            .map(value -> value >= 9 ? 100.0 : value < 7 ? -100.0 : 0.0);
  }

  /** The widest step of rounding that gives this number. */
  private static int step(double rounded) {
    return STEPS.stream().filter(step -> rounded % step == 0).reduce((a, b) -> b).orElse(1);
  }

  private void mean(
      Predicate<Answers> who,
      Value value,
      Figure.Sounding mean,
      boolean isWeighted,
      boolean isStudent) {
    var those = who.and(a -> value.of(a).isPresent());
    equal(ones(those), mean.n());
    if (isWeighted) {
      weighted(those, value, mean.value());
      weightedInterval(those, value, mean);
      return;
    }
    equal(a -> those.test(a) ? value.of(a).orElseThrow() : 0, mean.value() * mean.n());
    double half = (mean.high() - mean.low()) / 2;
    double tail =
        isStudent && mean.n() > 1
            ? new TDistribution(mean.n() - 1.0).inverseCumulativeProbability(0.975)
            : 1.959963984540054;
    double freedom = isStudent ? mean.n() - 1.0 : mean.n();
    double squares =
        Math.pow(half / tail, 2) * mean.n() * freedom + mean.n() * mean.value() * mean.value();
    equal(a -> those.test(a) ? Math.pow(value.of(a).orElseThrow(), 2) : 0, squares);
  }

  private void weighted(Predicate<Answers> who, Value value, double mean) {
    var row = new double[kinds.size()];
    for (int i = 0; i < row.length; i++) {
      var kind = kinds.get(i);
      row[i] =
          who.test(kind.answers())
              ? kind.weight() * (value.of(kind.answers()).orElse(0.0) - mean)
              : 0;
    }
    add(row, 0);
  }

  /** The interval of a weighted mean: the squares by squared weights, for who knows all weights. */
  private void weightedInterval(Predicate<Answers> who, Value value, Figure.Sounding mean) {
    if (mean.n() < 2) {
      return;
    }
    double tail = new TDistribution(mean.n() - 1.0).inverseCumulativeProbability(0.975);
    double all = count(a -> true);
    double sum = weight(who);
    double squares = Math.pow((mean.high() - mean.low()) / 2 / tail * sum, 2) * (all - 1) / all;
    add(deviations(who, value, mean.value(), 2), squares);
  }

  /** A weighted spread: the squares by weights. */
  private void weightedSquares(Predicate<Answers> who, Value value, Figure.Description spread) {
    Predicate<Answers> those = who.and(a -> value.of(a).isPresent());
    double sum = weight(those);
    double mean = truth(deviations(those, value, 0, 1, 1)) / sum;
    double squares = Math.pow(spread.value(), 2) * sum * (spread.n() - 1.0) / spread.n();
    add(deviations(those, value, mean, 1), squares);
  }

  private double weight(Predicate<Answers> who) {
    return kinds.stream()
        .filter(kind -> who.test(kind.answers()))
        .mapToDouble(kind -> kind.weight() * kind.number())
        .sum();
  }

  private double[] deviations(Predicate<Answers> who, Value value, double mean, int weights) {
    return deviations(who, value, mean, weights, 2);
  }

  /** By kind a power of how far its answer lies from the mean, times a power of its weight. */
  private double[] deviations(
      Predicate<Answers> who, Value value, double mean, int weights, int power) {
    return kinds.stream()
        .mapToDouble(
            kind ->
                who.test(kind.answers())
                    ? Math.pow(kind.weight(), weights)
                        * Math.pow(value.of(kind.answers()).orElseThrow() - mean, power)
                    : 0)
        .toArray();
  }

  /** At most this part of the weight is of people whose number is such. */
  private void noMore(Predicate<Answers> who, Value value, DoublePredicate such, double part) {
    var row = new double[kinds.size() + 1];
    for (int i = 0; i < kinds.size(); i++) {
      var kind = kinds.get(i);
      var number = value.of(kind.answers());
      if (who.test(kind.answers()) && number.isPresent()) {
        row[i] = kind.weight() * ((such.test(number.get()) ? 1 : 0) - part);
      }
    }
    assertThat(truth(Arrays.copyOf(row, kinds.size()))).isLessThanOrEqualTo(1e-6);
    // Rounding is left to the truth.
    row[kinds.size()] = 0;
    atMost.add(row);
  }

  private void between(
      boolean isWeighted,
      Predicate<Answers> who,
      Value value,
      double low,
      double high,
      double part,
      Figure.Description told) {
    if (isWeighted) {
      // At most this part of the weight lies below the lower edge, the rest above the upper edge.
      noMore(who, value, v -> v < low, part);
      noMore(who, value, v -> v > high, 1 - part);
      return;
    }
    // At most this part lies below the lower edge, at most the rest above the upper edge.
    double most = part * (told.n() - 1) + 1;
    atMost(a -> who.test(a) && value.of(a).filter(v -> v < low).isPresent() ? 1 : 0, most);
    double above = (1 - part) * (told.n() - 1) + 1;
    atMost(a -> who.test(a) && value.of(a).filter(v -> v > high).isPresent() ? 1 : 0, above);
  }

  private double[] row(ToDoubleFunction<Answers> coefficient) {
    return kinds.stream().mapToDouble(kind -> coefficient.applyAsDouble(kind.answers())).toArray();
  }

  private double truth(double[] row) {
    return IntStream.range(0, row.length).mapToDouble(i -> row[i] * kinds.get(i).number()).sum();
  }

  /** Writes down a sum over people that was told. */
  void learn(ToDoubleFunction<Answers> perPerson, double told) {
    isReduced = false;
    equal(perPerson, told);
  }

  /** Writes down what a sum over people cannot be more than. */
  void learnMost(ToDoubleFunction<Answers> perPerson, double most) {
    isReduced = false;
    atMost(perPerson, most);
  }

  /** What a sum over people truly is. */
  double truth(ToDoubleFunction<Answers> perPerson) {
    return truth(row(perPerson));
  }

  private void equal(ToDoubleFunction<Answers> coefficient, long told) {
    equal(coefficient, (double) told);
  }

  private void equal(ToDoubleFunction<Answers> coefficient, double told) {
    add(row(coefficient), told);
  }

  /** What is told is true, so the right side can be taken from the truth, without rounding. */
  private void add(double[] row, double told) {
    assertThat(truth(row))
        .as("what a figure tells")
        .isCloseTo(told, within(1e-6 + 1e-8 * Math.abs(told)));
    equations.add(row);
  }

  private void atMost(ToDoubleFunction<Answers> coefficient, double most) {
    var row = Arrays.copyOf(row(coefficient), kinds.size() + 1);
    assertThat(truth(Arrays.copyOf(row, kinds.size()))).isLessThanOrEqualTo(most + 1e-6);
    row[kinds.size()] = most;
    atMost.add(row);
  }

  /** As many as there can be by all that was told. */
  double most(Predicate<Answers> who) {
    return bound(who, 1);
  }

  /** As few as there can be by all that was told. */
  double fewest(Predicate<Answers> who) {
    return 0 - bound(who, -1);
  }

  private double bound(Predicate<Answers> who, int sign) {
    reduce();
    int slacks = atMost.size();
    int columns = kinds.size() + slacks;
    var rows = new ArrayList<double[]>();
    for (var row : equations) {
      var line = Arrays.copyOf(row, columns + 1);
      line[columns] = truth(row);
      rows.add(line);
    }
    for (int i = 0; i < slacks; i++) {
      var line = Arrays.copyOf(Arrays.copyOf(atMost.get(i), kinds.size()), columns + 1);
      line[kinds.size() + i] = 1;
      line[columns] = atMost.get(i)[kinds.size()];
      rows.add(line);
    }
    var goal = Arrays.copyOf(row(ones(who)), columns);
    for (int i = 0; i < columns; i++) {
      goal[i] *= sign;
    }
    return Simplex.most(rows, goal);
  }

  /** Keeps equations of which none follows from the others (Gauss and Jordan). */
  private void reduce() {
    if (isReduced) {
      return;
    }
    int rank = 0;
    for (int column = 0; column < kinds.size() && rank < equations.size(); column++) {
      int at = column;
      int from = rank;
      int pivot =
          IntStream.range(rank, equations.size())
              .reduce(
                  from,
                  (best, other) ->
                      Math.abs(equations.get(other)[at]) > Math.abs(equations.get(best)[at])
                          ? other
                          : best);
      if (Math.abs(equations.get(pivot)[column]) > SMALL) {
        var line = equations.get(pivot);
        equations.set(pivot, equations.get(rank));
        double by = line[column];
        equations.set(rank, Arrays.stream(line).map(value -> value / by).toArray());
        eliminate(rank, column);
        rank++;
      }
    }
    equations.subList(rank, equations.size()).clear();
    isReduced = true;
  }

  private void eliminate(int pivot, int column) {
    var line = equations.get(pivot);
    for (int other = 0; other < equations.size(); other++) {
      if (other != pivot) {
        var row = equations.get(other);
        double times = row[column];
        for (int i = 0; i < row.length; i++) {
          row[i] -= times * line[i];
          row[i] = Math.abs(row[i]) < 1e-11 ? 0 : row[i];
        }
      }
    }
  }

  /** Answers of which each is a choice or, where it is a number, a number; - was not asked. */
  static Answers answers(Map<String, String> given) {
    var answers = Answers.none();
    for (var one : given.entrySet()) {
      if (one.getValue().isEmpty()) {
        continue;
      }
      answers = answers.with(one.getKey(), answer(one.getKey(), one.getValue()));
    }
    return answers;
  }

  private static Answer answer(String item, String given) {
    if (given.equals("-")) {
      return new Answer.Missing(MissingCode.NOT_ASKED);
    }
    if (item.startsWith("n_")) {
      return new Answer.Number(new BigDecimal(given));
    }
    return item.startsWith("m_")
        ? new Answer.Choices(List.of(given.split(" ")))
        : new Answer.Choice(given);
  }
}
