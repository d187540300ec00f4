package org.peillood.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.statistics.AlphaFigures;
import org.peillood.statistics.CronbachAlpha;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.Result;
import org.peillood.statistics.ScaleFigures;
import org.peillood.statistics.ScaleItem;
import org.peillood.statistics.ScaleScore;
import org.peillood.statistics.SurveyAlpha;
import org.peillood.statistics.SurveyVariance;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;

/** The table of a score over several items of one scale: its mean, spread and reliability. */
final class ScoreTables {

  private final Cut cut;

  ScoreTables(Cut cut) {
    this.cut = cut;
  }

  ResultTable table() {
    var items = cut.items();
    var scales = items.stream().map(this::scaleItem).toList();
    var level = cut.tabulation().level();
    var score = ScaleScore.of(name(items), scales).within(cut.rows()).withLevel(level).figures();
    var alpha = CronbachAlpha.of(scales).within(cut.rows()).withLevel(level).figures();
    var standing = cut.standing(score.n());
    if (standing == Standing.ESTIMATED
        && cut.protection() == Cut.Protection.PER_TABLE
        && !mayTell(Kind.MEAN, cut, items, withHidden(items))) {
      standing = Standing.WITHHELD;
    }
    return table(items, standing, score.n(), rows(standing, score, alpha));
  }

  private ScaleItem scaleItem(Item item) {
    var points = LikertTables.points(item.scale().orElseThrow(), 1, Integer.MAX_VALUE);
    var scale = ScaleItem.of(cut.data().categorical(item.name()), points);
    return item.reverse() ? scale.reversed() : scale;
  }

  private List<Item> withHidden(List<Item> items) {
    var shares = new ShareTables(cut);
    return items.stream().filter(item -> !shares.counted(item).hidden().isEmpty()).toList();
  }

  /**
   * Whether a figure over items may be shown of which some have hidden points. The mean of one item
   * goes with any of its points. A score goes when the mean of just one of its items is hidden,
   * which it would give away beside the others; and of items that are not exactly those that belong
   * together, for scores of other choices of the same items would give each mean by subtracting.
   * Alpha goes with any point: it tells the sum of the variances of the items.
   */
  static boolean mayTell(Kind kind, Cut cut, List<Item> items, List<Item> withHidden) {
    return withHidden.isEmpty()
        || (kind != Kind.ALPHA && withHidden.size() > 1 && isWhole(cut, items));
  }

  /** Whether these are all items on a scale of one table, or all outside tables on one theme. */
  private static boolean isWhole(Cut cut, List<Item> items) {
    var names = items.stream().map(Item::name).collect(Collectors.toSet());
    var together =
        cut.wave().questionnaire().items().stream()
            .filter(TabulationCheck::isLikert)
            .filter(item -> belongsTo(item).equals(belongsTo(items.get(0))))
            .map(Item::name)
            .collect(Collectors.toSet());
    return names.equals(together);
  }

  private static List<Object> belongsTo(Item item) {
    return List.of(item.scale(), item.matrix().map(Matrix::name), item.themes());
  }

  private List<Row> rows(Standing standing, ScaleFigures score, AlphaFigures alpha) {
    if (standing != Standing.COUNTED && cut.weights().isPresent()) {
      return weighted(standing, score.n(), alpha.n());
    }
    if (standing == Standing.COUNTED) {
      return List.of(cut.summary(Kind.ANSWERS, new Figure.Counted(score.n(), score.n())));
    }
    return List.of(
        cut.summary(
            Kind.MEAN,
            estimated(standing, score.n(), score.estimate().value(), Figure.Unit.POINTS)),
        cut.summary(Kind.SPREAD, spread(standing, score.n(), score.sd())),
        cut.summary(
            Kind.ALPHA,
            mayTellAlpha()
                ? estimated(standing, alpha.n(), alpha.alpha().value(), Figure.Unit.COEFFICIENT)
                : new Figure.Suppressed()));
  }

  private boolean mayTellAlpha() {
    return cut.protection() != Cut.Protection.PER_TABLE || withHidden(cut.items()).isEmpty();
  }

  private List<Row> weighted(Standing standing, long n, long complete) {
    var scales = cut.items().stream().map(this::scaleItem).toList();
    boolean isTold = standing != Standing.WITHHELD;
    var scores = ScaleScore.of("score", scales).scores();
    var sd = SurveyVariance.of(scores, cut.design()).within(cut.rows()).sd();
    return List.of(
        cut.summary(
            Kind.MEAN,
            isTold ? cut.weightedMean(scores, Figure.Unit.POINTS) : new Figure.Suppressed()),
        cut.summary(Kind.SPREAD, spread(standing, n, sd)),
        cut.summary(
            Kind.ALPHA,
            isTold && mayTellAlpha()
                ? estimated(standing, complete, weightedAlpha(scales), Figure.Unit.COEFFICIENT)
                : new Figure.Suppressed()));
  }

  private Optional<Estimate> weightedAlpha(List<ScaleItem> scales) {
    return SurveyAlpha.of(scales, cut.design())
        .within(cut.rows())
        .withLevel(cut.tabulation().level())
        .figures()
        .estimate()
        .value();
  }

  private Figure estimated(
      Standing standing, long n, Optional<Estimate> estimate, Figure.Unit unit) {
    if (standing == Standing.WITHHELD || n < cut.survey().minimumCell()) {
      return new Figure.Suppressed();
    }
    return n < Cut.FEWEST_FOR_ESTIMATES || estimate.isEmpty()
        ? new Figure.Counted(n, n)
        : Cut.sounding(estimate.get(), n, unit);
  }

  private static Figure spread(Standing standing, long n, Result<Double> sd) {
    return standing == Standing.WITHHELD || sd.value().isEmpty()
        ? new Figure.Suppressed()
        : new Figure.Description(sd.orThrow(), n, Figure.Unit.POINTS);
  }

  private ResultTable table(List<Item> items, Standing standing, long n, List<Row> rows) {
    Map<String, String> asked = new LinkedHashMap<>();
    matrix(items)
        .ifPresent(
            matrix ->
                cut.wave().languages().stream()
                    .filter(matrix.label().languages()::contains)
                    .forEach(code -> asked.put(code, matrix.label().in(code))));
    boolean shown = !cut.control().isSmall(n);
    return new ResultTable(
        items.stream().map(Item::name).toList(),
        cut.wave().code(),
        cut.wave().title().in(cut.language()),
        name(items),
        items.stream()
            .map(item -> item.label().in(cut.language()))
            .collect(Collectors.joining(" · ")),
        asked,
        standing,
        new ResultTable.Bases(
            Optional.empty(), shown ? Optional.of(n) : Optional.empty(), Map.of(), !shown),
        rows,
        Optional.empty(),
        Optional.empty());
  }

  private String name(List<Item> items) {
    return matrix(items)
        .map(matrix -> matrix.label().in(cut.language()))
        .orElseGet(() -> cut.texts().get("analysis.score"));
  }

  private static Optional<Matrix> matrix(List<Item> items) {
    var first = items.get(0).matrix();
    return items.stream().allMatch(item -> item.matrix().equals(first)) ? first : Optional.empty();
  }
}
