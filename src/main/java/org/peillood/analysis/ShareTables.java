package org.peillood.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.privacy.ProtectedFrequencies;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Estimate;
import org.peillood.statistics.Frequencies;
import org.peillood.statistics.FrequencyTable;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.Proportion;
import org.peillood.statistics.Rows;
import org.peillood.statistics.Weights;
import org.peillood.survey.Category;
import org.peillood.survey.Item;

/** Tables of the share of each category of a single-choice or multiple-choice item. */
final class ShareTables {

  private final Cut cut;

  ShareTables(Cut cut) {
    this.cut = cut;
  }

  ResultTable table(Item item) {
    var counted = counted(item);
    var rows = new ArrayList<>(counted.rows());
    combined(item, counted).forEach(rows::add);
    return cut.table(item, counted.standing(), counted.bases(), rows);
  }

  /**
   * A frequency table with what may be shown of it.
   *
   * @param hidden codes of the suppressed categories
   */
  record Counted(
      FrequencyTable table,
      Standing standing,
      ResultTable.Bases bases,
      List<Row> rows,
      Set<String> hidden) {}

  Counted counted(Item item) {
    var frequencies = frequencies(cut.column(item)).within(cut.rows());
    // What is hidden follows from who answered, whatever base the shares are of: the same cells in
    // every tabulation, so that no two of them give one away.
    var safe = cut.controlOfCounts().protect(frequencies.table());
    var table = weighted(frequencies).onBase(cut.base()).withLevel(level()).table();
    var standing = cut.standing(table.bases().answered());
    var hidden = hidden(safe);
    boolean askedShown = !safe.asked().isSuppressed() || !item.sensitive();
    boolean baseShown = cut.tabulation().base() != Tabulation.Base.ASKED || askedShown;
    long n = table.bases().of(cut.base());
    var rows = new ArrayList<Row>();
    for (var line : table.lines()) {
      boolean shown =
          standing != Standing.WITHHELD && baseShown && !hidden.contains(line.category());
      rows.add(
          new Row(
              Kind.CATEGORY,
              line.category(),
              item.category(line.category()).orElseThrow().label().in(cut.language()),
              shown
                  ? cut.share(standing, line.count(), n, line.share().value())
                  : new Figure.Suppressed()));
    }
    var bases = PublishedBases.of(item, table.bases(), cut.control());
    return new Counted(table, standing, bases, rows, hidden);
  }

  private Frequencies weighted(Frequencies frequencies) {
    return cut.weights().map(frequencies::weightedBy).orElse(frequencies);
  }

  private double level() {
    return cut.tabulation().level();
  }

  private static Set<String> hidden(ProtectedFrequencies safe) {
    return safe.lines().stream()
        .filter(line -> line.frequency().isSuppressed())
        .map(ProtectedFrequencies.Line::category)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Frequencies frequencies(Column column) {
    return column instanceof MultipleColumn multiple
        ? Frequencies.of(multiple)
        : Frequencies.of((CategoricalColumn) column);
  }

  private List<Row> combined(Item item, Counted counted) {
    return cut.tabulation().combined().stream()
        .filter(combined -> codes(item).containsAll(combined.categories()))
        .map(
            combined ->
                new Row(
                    Kind.COMBINED,
                    combined.code(),
                    label(item, combined),
                    side(item, counted, combined.categories())))
        .toList();
  }

  private static Set<String> codes(Item item) {
    return item.categories().stream().map(Category::code).collect(Collectors.toSet());
  }

  private String label(Item item, Tabulation.Combined combined) {
    var own = combined.label().get(cut.language());
    return own != null
        ? own
        : combined.categories().stream()
            .map(code -> item.category(code).orElseThrow().label().in(cut.language()))
            .collect(Collectors.joining(" + "));
  }

  /** The share of those who chose any of these categories, when it gives no hidden cell away. */
  Figure side(Item item, Counted counted, List<String> categories) {
    var column = cut.column(item);
    var chose = cut.rows().and(chose(column, categories));
    long count = chose.count();
    if (counted.standing() == Standing.WITHHELD
        || counted.rows().stream().noneMatch(row -> row.figure().isShown())
        || cut.controlOfCounts().isSmall(count)
        || cut.controlOfCounts().isSmall(counted.table().bases().answered() - count)
        || !consistent(counted, Set.copyOf(categories))
        || (column instanceof MultipleColumn several && hasFewTogether(several, categories))) {
      return new Figure.Suppressed();
    }
    long n = counted.table().bases().of(cut.base());
    return cut.share(counted.standing(), count, n, share(column, chose, n));
  }

  /**
   * Whether few chose just these or those of some categories: beside the count of each, how many
   * chose any of them tells how many chose several. And since everybody chose something, it tells
   * how many chose only others, and so how many chose both.
   */
  private boolean hasFewTogether(MultipleColumn several, List<String> categories) {
    var numbers = categories.stream().mapToInt(several.categories()::indexOf).toArray();
    var together = new HashMap<BitSet, Long>();
    var among = new BitSet();
    Arrays.stream(numbers).forEach(among::set);
    long both = 0;
    var rows = cut.where(several::isAnswered);
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      var ticked = new BitSet();
      for (int i = 0; i < numbers.length; i++) {
        ticked.set(i, several.isTicked(row, numbers[i]));
      }
      together.merge(ticked, 1L, Long::sum);
      int at = row;
      boolean isOther =
          IntStream.range(0, several.categories().size())
              .anyMatch(code -> !among.get(code) && several.isTicked(at, code));
      both += !ticked.isEmpty() && isOther ? 1 : 0;
    }
    return cut.control().isSmall(both)
        || together.values().stream().anyMatch(cut.control()::isSmall);
  }

  private Optional<Estimate> share(Column column, Rows chose, long n) {
    var share = cut.weights().map(w -> weighted(w, chose, inBase(column)));
    return share
        .orElseGet(() -> Proportion.of(chose.count(), n))
        .withLevel(level())
        .estimate()
        .value();
  }

  private static Proportion weighted(Weights weights, Rows chose, Rows base) {
    var kish = weights.kish(base);
    double sum = weights.kish(chose).sum();
    return kish.effectiveN()
        .fold(
            effective -> Proportion.weighted(Math.min(1, sum / kish.sum()), kish.n(), effective),
            none -> Proportion.weighted(0, base.count(), 0));
  }

  private Rows inBase(Column column) {
    return switch (cut.base()) {
      case ANSWERED -> cut.where(column::isAnswered);
      case ASKED ->
          cut.where(row -> column.missing(row).filter(MissingKind.NOT_ASKED::equals).isEmpty());
      case EVERYONE -> cut.rows();
    };
  }

  /**
   * Of categories that add up to the base, a sum is as safe as its parts when it holds none of the
   * hidden ones or all of them: then it follows from what is shown anyway. Where several can be
   * chosen it must hold none.
   */
  private static boolean consistent(Counted counted, Set<String> categories) {
    long held = counted.hidden().stream().filter(categories::contains).count();
    return held == 0
        || (!counted.table().severalPerRespondent() && held == counted.hidden().size());
  }

  private static Rows chose(Column column, List<String> categories) {
    if (column instanceof MultipleColumn multiple) {
      var numbers = categories.stream().mapToInt(multiple.categories()::indexOf).toArray();
      return Rows.where(
          multiple.size(),
          row -> Arrays.stream(numbers).anyMatch(number -> multiple.isTicked(row, number)));
    }
    var single = (CategoricalColumn) column;
    var numbers = new BitSet();
    categories.forEach(code -> numbers.set(single.number(code)));
    return Rows.where(
        single.size(), row -> single.isAnswered(row) && numbers.get(single.code(row)));
  }
}
