package org.peillood.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.ProtectedNumeric;
import org.peillood.statistics.Bases;
import org.peillood.statistics.NetPromoterScore;
import org.peillood.statistics.NumericColumn;
import org.peillood.statistics.NumericFigures;
import org.peillood.statistics.NumericSummary;
import org.peillood.survey.Item;

/** Tables of a number, and of items of which only the number of answers leaves the analysis. */
final class NumberTables {

  private final Cut cut;

  NumberTables(Cut cut) {
    this.cut = cut;
  }

  /** Mean and median. */
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
      return List.of(cut.summary(Kind.ANSWERS, new Figure.Counted(n, n)));
    }
    if (cut.weights().isPresent()) {
      return List.of(
          cut.summary(
              Kind.MEAN,
              standing == Standing.WITHHELD
                  ? new Figure.Suppressed()
                  : cut.weightedMean(cut.data().numeric(item.name()), Figure.Unit.NUMBER)));
    }
    var safe =
        standing == Standing.WITHHELD
            ? Optional.<ProtectedNumeric>empty()
            : cut.control().protect(figures).value();
    return List.of(
        cut.summary(
            Kind.MEAN,
            safe.flatMap(shown -> shown.mean().value())
                .map(mean -> (Figure) Cut.sounding(mean, n, Figure.Unit.NUMBER))
                .orElseGet(Figure.Suppressed::new)),
        cut.summary(
            Kind.MEDIAN,
            safe.flatMap(shown -> shown.median().value())
                .flatMap(median -> median.value())
                .map(median -> (Figure) new Figure.Description(median, n, Figure.Unit.NUMBER))
                .orElseGet(Figure.Suppressed::new)));
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
    if (standing == Standing.WITHHELD
        || LongStream.of(score.promoters(), score.passives(), score.detractors())
            .anyMatch(cut.control()::isSmall)) {
      return new Figure.Suppressed();
    }
    return standing == Standing.COUNTED
        ? new Figure.Counted(score.promoters(), score.n())
        : score
            .estimate()
            .value()
            .map(estimate -> (Figure) Cut.sounding(estimate, score.n(), Figure.Unit.SCORE))
            .orElseGet(Figure.Suppressed::new);
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
