package org.peillood.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.peillood.privacy.DisclosureControl;
import org.peillood.statistics.Bases;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.RankColumn;
import org.peillood.statistics.Rows;

/**
 * The responses of one wave, told apart by the way in which they came in. Figures of some modes can
 * be subtracted from those of all, or of others. So an item is tabulated by mode only when in every
 * mode no count of it is small: then every count of any modes is a sum of counts that may be shown,
 * none is hidden, and nothing that is hidden can be worked out. It is all or nothing; see decision
 * 0012.
 */
final class ByMode {

  private final Microdata all;
  private final CategoricalColumn modes;

  ByMode(Microdata all) {
    this.all = all;
    this.modes = all.categorical(Columns.MODE);
  }

  /** The responses that came in these ways. */
  Rows rows(List<String> slugs) {
    return Rows.where(all.size(), row -> slugs.contains(modes.categories().get(modes.code(row))));
  }

  /** Whether figures of an item may be shown by mode. */
  boolean mayTellApart(String item, DisclosureControl control) {
    var column = all.column(item).orElseThrow();
    return modes.categories().stream()
        .map(mode -> rows(List.of(mode)))
        .allMatch(rows -> counts(column, rows).noneMatch(control::isSmall));
  }

  /** Every count of these respondents that a table of the item could show. */
  private static LongStream counts(Column column, Rows rows) {
    var bases = column.bases(rows);
    return LongStream.concat(ofBases(bases), ofAnswers(column, rows, bases.answered()));
  }

  private static LongStream ofBases(Bases bases) {
    Map<MissingKind, Long> missing = bases.missing();
    return LongStream.concat(
        LongStream.of(bases.asked(), bases.answered()),
        missing.values().stream().mapToLong(Long::longValue));
  }

  private static LongStream ofAnswers(Column column, Rows rows, long answered) {
    if (column instanceof CategoricalColumn single) {
      return withTheRest(single.counts(rows), answered);
    } else if (column instanceof MultipleColumn multiple) {
      return withTheRest(multiple.counts(rows), answered);
    } else if (column instanceof RankColumn ranking) {
      return IntStream.rangeClosed(1, ranking.places())
          .boxed()
          .flatMapToLong(places -> withTheRest(ranking.counts(rows, places), answered));
    }
    return LongStream.empty();
  }

  // Where several can be chosen, those who did not choose a category are a count of their own.
  private static LongStream withTheRest(long[] counts, long answered) {
    return LongStream.concat(
        Arrays.stream(counts), Arrays.stream(counts).map(count -> answered - count));
  }
}
