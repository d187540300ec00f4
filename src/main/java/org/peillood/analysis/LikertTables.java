package org.peillood.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.statistics.LikertFigures;
import org.peillood.statistics.LikertSummary;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.ScaleItem;
import org.peillood.statistics.ScaleScore;
import org.peillood.survey.Item;
import org.peillood.survey.Scale;

/**
 * Tables of an item on an ordered scale: each point, both sides, mean and median. Mean and median
 * beside a table with suppressed points would be one equation too many, so they go with them.
 */
final class LikertTables {

  private final Cut cut;

  LikertTables(Cut cut) {
    this.cut = cut;
  }

  ResultTable table(Item item) {
    var shares = new ShareTables(cut);
    var counted = shares.counted(item);
    var scale = item.scale().orElseThrow();
    var rows = new ArrayList<>(counted.rows());
    rows.add(side(Kind.LOW_SIDE, scale, shares.side(item, counted, lower(scale))));
    rows.add(side(Kind.HIGH_SIDE, scale, shares.side(item, counted, upper(scale))));
    rows.addAll(summaries(item, counted));
    return cut.table(item, counted.standing(), counted.bases(), rows);
  }

  private Row side(Kind kind, Scale scale, Figure figure) {
    var code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Row(
        kind, code, cut.texts().get("analysis.row." + code + "." + scale.keyword()), figure);
  }

  /** The codes of the lower side. */
  static List<String> lower(Scale scale) {
    return points(scale, 1, scale.points() / 2);
  }

  /** The codes of the upper side. */
  static List<String> upper(Scale scale) {
    return points(scale, (scale.points() + 3) / 2, scale.points());
  }

  /** The codes of the points from one to another, both included. */
  static List<String> points(Scale scale, int from, int to) {
    return IntStream.rangeClosed(from, Math.min(to, scale.points()))
        .mapToObj(Integer::toString)
        .toList();
  }

  private List<Row> summaries(Item item, ShareTables.Counted counted) {
    long n = counted.table().bases().answered();
    if (counted.standing() == Standing.COUNTED) {
      return List.of();
    }
    if (cut.weights().isPresent()) {
      return weighted(item, counted);
    }
    var published =
        counted.standing() == Standing.WITHHELD || !counted.hidden().isEmpty()
            ? Optional.<LikertFigures>empty()
            : Optional.of(figures(item));
    return List.of(
        cut.summary(
            Kind.MEAN,
            published
                .flatMap(figures -> figures.estimate().value())
                .map(mean -> (Figure) Cut.sounding(mean, n, Figure.Unit.POINTS))
                .orElseGet(Figure.Suppressed::new)),
        cut.summary(
            Kind.MEDIAN, median(published.flatMap(figures -> figures.median().value()), n)));
  }

  private List<Row> weighted(Item item, ShareTables.Counted counted) {
    boolean isTold = counted.standing() != Standing.WITHHELD && counted.hidden().isEmpty();
    var points = numbers(item);
    var median = isTold ? cut.weightedQuantiles(points).at(0.5).value() : Optional.<Double>empty();
    return List.of(
        cut.summary(
            Kind.MEAN,
            isTold ? cut.weightedMean(points, Figure.Unit.POINTS) : new Figure.Suppressed()),
        cut.summary(Kind.MEDIAN, median(median, counted.table().bases().answered())));
  }

  private static Figure median(Optional<Double> median, long n) {
    return median
        .map(value -> (Figure) new Figure.Description(value, n, Figure.Unit.POINTS))
        .orElseGet(Figure.Suppressed::new);
  }

  /** The answers as points of the scale. */
  private NumericColumn numbers(Item item) {
    return ScaleScore.of(
            item.name(),
            List.of(
                ScaleItem.of(
                    cut.data().categorical(item.name()),
                    points(item.scale().orElseThrow(), 1, Integer.MAX_VALUE))))
        .scores();
  }

  private LikertFigures figures(Item item) {
    return LikertSummary.of(cut.data().categorical(item.name()))
        .within(cut.rows())
        .withScale(points(item.scale().orElseThrow(), 1, Integer.MAX_VALUE))
        .withLevel(cut.tabulation().level())
        .figures();
  }
}
