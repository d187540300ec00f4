package org.peillood.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.ProtectedNumeric;
import org.peillood.privacy.Published;
import org.peillood.statistics.Bases;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.NetPromoterScore;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.NumericFigures;
import org.peillood.statistics.NumericSummary;
import org.peillood.statistics.Proportion;
import org.peillood.statistics.Result;
import org.peillood.survey.Item;
import org.peillood.survey.ItemType;
import org.peillood.web.Figures;

/** Tables of a number, and of items of which only the number of answers leaves the analysis. */
final class NumberTables {

  private static final Optional<Double> NONE = Optional.empty();

  private final Cut cut;

  NumberTables(Cut cut) {
    this.cut = cut;
  }

  /** Mean, median and quartiles, and where it is safe the answers in classes. */
  ResultTable table(Item item) {
    var figures =
        NumericSummary.of(cut.data().numeric(item.name()))
            .within(cut.rows())
            .withLevel(cut.tabulation().level())
            .figures();
    var standing = cut.standing(figures.n());
    return cut.table(
        item,
        standing,
        bases(item, cut.column(item).bases(cut.rows())),
        rows(item, figures, standing));
  }

  private List<Row> rows(Item item, NumericFigures figures, Standing standing) {
    long n = figures.n();
    if (standing == Standing.COUNTED) {
      var rows = new ArrayList<Row>();
      rows.add(cut.summary(Kind.ANSWERS, new Figure.Counted(n, n)));
      rows.addAll(classes(item, standing));
      return rows;
    }
    boolean isTold = standing != Standing.WITHHELD && vary(item);
    if (cut.weights().isPresent()) {
      return isTold ? weighted(item, n) : summaries(item, new Figure.Suppressed(), n, none -> NONE);
    }
    var safe = isTold ? cut.control().protect(figures).value() : Optional.<ProtectedNumeric>empty();
    var rows =
        new ArrayList<>(
            summaries(
                item,
                safe.flatMap(shown -> shown.mean().value())
                    .map(mean -> (Figure) Cut.sounding(mean, n, Figure.Unit.NUMBER))
                    .orElseGet(Figure.Suppressed::new),
                n,
                kind ->
                    safe.flatMap(shown -> quantile(kind, shown).value()).flatMap(Result::value)));
    if (standing == Standing.ESTIMATED) {
      rows.addAll(classes(item, standing));
    }
    return rows;
  }

  /** Mean, median and quartiles; of the quartiles what may be told beside the median. */
  private List<Row> summaries(
      Item item, Figure mean, long n, Function<Kind, Optional<Double>> quantile) {
    var median = quantile.apply(Kind.MEDIAN);
    return List.of(
        cut.summary(Kind.MEAN, mean),
        cut.summary(Kind.MEDIAN, description(median, n)),
        cut.summary(
            Kind.LOWER_QUARTILE,
            description(
                quartile(item, quantile.apply(Kind.LOWER_QUARTILE))
                    .filter(low -> median.filter(middle -> low <= middle).isPresent()),
                n)),
        cut.summary(
            Kind.UPPER_QUARTILE,
            description(
                quartile(item, quantile.apply(Kind.UPPER_QUARTILE))
                    .filter(high -> median.filter(middle -> high >= middle).isPresent()),
                n)));
  }

  private static Published<Result<Double>> quantile(Kind kind, ProtectedNumeric shown) {
    return switch (kind) {
      case LOWER_QUARTILE -> shown.lowerQuartile();
      case UPPER_QUARTILE -> shown.upperQuartile();
      default -> shown.median();
    };
  }

  /** The same by weight. */
  private List<Row> weighted(Item item, long n) {
    var numbers = cut.data().numeric(item.name());
    var quantiles = cut.weightedQuantiles(numbers);
    double[] answers = numbers.values(cut.rows());
    return summaries(
        item,
        cut.weightedMean(numbers, Figure.Unit.NUMBER),
        n,
        kind -> quantiles.at(part(kind)).value().filter(value -> hasBothSides(answers, value)));
  }

  private static double part(Kind kind) {
    return switch (kind) {
      case LOWER_QUARTILE -> 0.25;
      case UPPER_QUARTILE -> 0.75;
      default -> 0.5;
    };
  }

  /** Whether enough people are at a number or below it, and at it or above. */
  private boolean hasBothSides(double[] answers, double number) {
    int smallest = cut.survey().minimumCell();
    return Arrays.stream(answers).filter(answer -> answer <= number).count() >= smallest
        && Arrays.stream(answers).filter(answer -> answer >= number).count() >= smallest;
  }

  /** Whether mean and median tell of nobody alone; over columns it is asked of all of them. */
  private boolean vary(Item item) {
    var apart = cut.isByMode() ? List.of(Columns.MODE) : List.<String>of();
    return cut.protection() == Cut.Protection.OVER_COLUMNS
        || new NumbersApart(cut.data(), apart).vary(cut.data().numeric(item.name()), cut.control());
  }

  private static Figure description(Optional<Double> value, long n) {
    return value
        .map(shown -> (Figure) new Figure.Description(shown, n, Figure.Unit.NUMBER))
        .orElseGet(Figure.Suppressed::new);
  }

  /** A quartile that no answer stands behind alone. */
  private Optional<Double> quartile(Item item, Optional<Double> quartile) {
    return quartile.flatMap(value -> numbers(item).rounded(value));
  }

  private NumberClasses numbers(Item item) {
    return numbers(item, cut.data().numeric(item.name()).values(cut.rows()));
  }

  private NumberClasses numbers(Item item, double[] values) {
    return item.type() == ItemType.INTEGER
        ? NumberClasses.ofWhole(values, cut.survey().minimumCell())
        : NumberClasses.ofDecimals(values, cut.survey().minimumCell());
  }

  /**
   * The answers in classes. Only of all respondents together: classes of some of them have other
   * edges, and the difference could be a few people. And only of a number on which no other
   * question depends, for how many were asked that question is a class too.
   */
  private List<Row> classes(Item item, Standing standing) {
    if (cut.protection() != Cut.Protection.PER_TABLE
        || cut.isByMode()
        || cut.weights().isPresent()
        || item.type() == ItemType.CALCULATE
        || decides(item)) {
      return List.of();
    }
    var classes = numbers(item).classes();
    long n = classes.stream().mapToLong(NumberClasses.Counted::count).sum();
    return classes.stream()
        .map(
            one ->
                new Row(
                    Kind.CLASS,
                    one.numbers().code(),
                    label(item, one.numbers()),
                    cut.share(
                        standing,
                        one.count(),
                        n,
                        Proportion.of(one.count(), n)
                            .withLevel(cut.tabulation().level())
                            .estimate()
                            .value())))
        .toList();
  }

  /** The classes of all respondents that the page of an item may show. */
  List<NumberClass> told(Item item) {
    var values = cut.data().numeric(item.name()).values(cut.data().all());
    return item.type() == ItemType.CALCULATE || decides(item)
        ? List.of()
        : numbers(item, values).classes().stream().map(NumberClasses.Counted::numbers).toList();
  }

  private boolean decides(Item item) {
    var questionnaire = cut.wave().questionnaire();
    return questionnaire.items().stream()
        .anyMatch(other -> questionnaire.decidersOf(other.name()).contains(item.name()));
  }

  /** The words of a class; of whole numbers with its last number. */
  private String label(Item item, NumberClass numbers) {
    var from = numbers.from().map(this::written);
    if (numbers.to().isEmpty()) {
      return cut.texts().get("analysis.class.from", from.orElseThrow());
    }
    var to = numbers.to().get();
    if (item.type() != ItemType.INTEGER) {
      return from.map(low -> cut.texts().get("analysis.class.between", low, written(to)))
          .orElseGet(() -> cut.texts().get("analysis.class.under", written(to)));
    }
    var last = written(to.subtract(BigDecimal.ONE));
    return from.map(low -> low.equals(last) ? low : low + "–" + last)
        .orElseGet(() -> cut.texts().get("analysis.class.up-to", last));
  }

  private String written(BigDecimal edge) {
    return Figures.decimal(edge.doubleValue(), Math.max(0, edge.scale()), cut.texts().language());
  }

  /** The net promoter score, where none of its three groups is too small. */
  ResultTable promoters(Item item) {
    var bases = cut.column(item).bases(cut.rows());
    var standing = cut.standing(bases.answered());
    return cut.table(
        item,
        standing,
        bases(item, bases),
        List.of(cut.summary(Kind.NPS, promoters(item, standing))));
  }

  private Figure promoters(Item item, Standing standing) {
    var answers = cut.data().numeric(item.name());
    var rows = cut.where(row -> isRating(answers, row));
    var score = NetPromoterScore.of(answers, rows).withLevel(cut.tabulation().level());
    long outside = cut.where(answers::isAnswered).count() - score.n();
    if (standing == Standing.WITHHELD
        || LongStream.of(score.promoters(), score.passives(), score.detractors(), outside)
            .anyMatch(cut.control()::isSmall)
        || cutsClasses(item)) {
      return new Figure.Suppressed();
    }
    if (standing == Standing.COUNTED) {
      return new Figure.Counted(score.promoters(), score.n());
    }
    return cut.weights().isPresent()
        ? cut.weightedMean(points(answers), Figure.Unit.SCORE)
        : score
            .estimate()
            .value()
            .map(estimate -> (Figure) Cut.sounding(estimate, score.n(), Figure.Unit.SCORE))
            .orElseGet(Figure.Suppressed::new);
  }

  /** Whether the groups of the score cut a class of the answers in parts of which one is small. */
  private boolean cutsClasses(Item item) {
    var values = cut.data().numeric(item.name()).values(cut.data().all());
    return !decides(item)
        && numbers(item, values).classes().stream()
            .anyMatch(
                one ->
                    Arrays.stream(values)
                        .filter(one.numbers()::holds)
                        .boxed()
                        .collect(Collectors.groupingBy(NumberTables::sort, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(cut.control()::isSmall));
  }

  /** Promoters, passives, detractors, and what is no rating. */
  static String sort(double answer) {
    if (!(answer >= 0 && answer <= 10)) {
      return "-";
    }
    return answer < 7 ? "d" : answer < 9 ? "n" : "p";
  }

  /**
   * What each answer adds to the net promoter score, which is their mean: 100 for promoters, -100
   * for detractors. An answer outside 0 to 10 adds nothing and counts nowhere.
   */
  static NumericColumn points(NumericColumn answers) {
    var points = NumericColumn.builder(answers.name());
    for (int row = 0; row < answers.size(); row++) {
      if (isRating(answers, row)) {
        double answer = answers.value(row);
        double side = answer < 7 ? -100 : 0;
        points.append(answer >= 9 ? 100 : side);
      } else {
        points.append(answers.missing(row).orElse(MissingKind.NO_ANSWER));
      }
    }
    return points.view();
  }

  private static boolean isRating(NumericColumn answers, int row) {
    return answers.isAnswered(row) && answers.value(row) >= 0 && answers.value(row) <= 10;
  }

  /** How many answers there are. */
  ResultTable answers(Item item) {
    var bases = cut.column(item).bases(cut.rows());
    long n = bases.answered();
    boolean shown = n == 0 || n >= cut.survey().minimumCell();
    return cut.table(
        item,
        shown ? Standing.COUNTED : Standing.WITHHELD,
        bases(item, bases),
        List.of(
            cut.summary(
                Kind.ANSWERS,
                shown ? new Figure.Counted(n, bases.asked()) : new Figure.Suppressed())));
  }

  private ResultTable.Bases bases(Item item, Bases bases) {
    return PublishedBases.of(item, bases, cut.control());
  }
}
