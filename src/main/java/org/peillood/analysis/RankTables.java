package org.peillood.analysis;

import java.util.ArrayList;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.statistics.Frequencies;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.RankColumn;
import org.peillood.survey.Item;

/**
 * Tables of a ranking: the share that put each category among the first places, and in the very
 * first. The two are cut from one table (first place, later places) so that no difference between
 * them gives a small group away.
 */
final class RankTables {

  private final Cut cut;

  RankTables(Cut cut) {
    this.cut = cut;
  }

  ResultTable table(Item item) {
    var column = cut.data().rank(item.name());
    var all = cut.rows();
    var bases = column.bases(all);
    long n = bases.of(cut.base());
    var standing = cut.standing(bases.answered());
    long[] among = column.counts(all, ItemColumns.places(item));
    long[] first = column.counts(all, 1);
    var places = new ArrayList<Row>();
    var firsts = new ArrayList<Row>();
    var amongFirst = frequencies(column, ItemColumns.places(item));
    var veryFirst = frequencies(column, 1);
    var safe = cut.controlOfCounts().protect(table(among, first));
    for (int category = 0; category < among.length; category++) {
      boolean few = cut.controlOfCounts().isSmall(bases.answered() - among[category]);
      boolean withheld = standing == Standing.WITHHELD;
      places.add(
          row(
              Kind.AMONG_FIRST,
              item,
              category,
              !withheld && !few && !safe.rowTotals().get(category).isSuppressed()
                  ? figure(standing, amongFirst, category, n)
                  : new Figure.Suppressed()));
      firsts.add(
          row(
              Kind.FIRST,
              item,
              category,
              !withheld && !safe.cell(category, 0).isSuppressed()
                  ? figure(standing, veryFirst, category, n)
                  : new Figure.Suppressed()));
    }
    if (ItemColumns.places(item) > 1) {
      places.addAll(firsts);
    }
    return cut.table(
        item,
        standing,
        PublishedBases.of(item, bases, cut.control()),
        ItemColumns.places(item) > 1 ? places : firsts);
  }

  private static long[][] table(long[] among, long[] first) {
    var table = new long[among.length][];
    for (int category = 0; category < among.length; category++) {
      table[category] = new long[] {first[category], among[category] - first[category]};
    }
    return table;
  }

  private FrequencyTable frequencies(RankColumn column, int places) {
    var frequencies =
        Frequencies.of(column, places)
            .within(cut.rows())
            .onBase(cut.base())
            .withLevel(cut.tabulation().level());
    return cut.weights().map(frequencies::weightedBy).orElse(frequencies).table();
  }

  private Figure figure(Standing standing, FrequencyTable table, int category, long n) {
    var line = table.lines().get(category);
    return cut.share(standing, line.count(), n, line.share().value());
  }

  private Row row(Kind kind, Item item, int category, Figure figure) {
    var chosen = item.categories().get(category);
    return new Row(kind, chosen.code(), chosen.label().in(cut.language()), figure);
  }
}
