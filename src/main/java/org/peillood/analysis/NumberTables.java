package org.peillood.analysis;

import java.util.List;
import java.util.Optional;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.ProtectedNumeric;
import org.peillood.statistics.Bases;
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
            .withLevel(cut.tabulation().level())
            .figures();
    var standing = cut.standing(figures.n());
    return cut.table(
        item,
        standing,
        bases(item, cut.data().column(item.name()).orElseThrow().bases(cut.data().all())),
        rows(figures, standing));
  }

  private List<Row> rows(NumericFigures figures, Standing standing) {
    long n = figures.n();
    if (standing == Standing.COUNTED) {
      return List.of(cut.summary(Kind.ANSWERS, new Figure.Counted(n, n)));
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

  /** How many answers there are. */
  ResultTable answers(Item item) {
    var bases = cut.data().column(item.name()).orElseThrow().bases(cut.data().all());
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
