package org.peillood.privacy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.peillood.privacy.SafeCrossings.Term;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.Rows;

/**
 * Sorts respondents by what they answered to some items, kinds of missing included. Keeps two bytes
 * per respondent and item once it was asked about; used by one thread at a time.
 */
final class AnswerCells {

  private static final int KINDS = MissingKind.values().length;

  private static final long MOST_CELLS = 2_000_000;

  private final Microdata data;
  private final Map<Term, short[]> states = new HashMap<>();

  AnswerCells(Microdata data) {
    this.data = data;
  }

  /** The categories of a term. */
  static List<String> codes(Term term, Microdata data) {
    if (term.category().isPresent()) {
      return List.of(term.category().get());
    }
    return data.column(term.item()).orElseThrow() instanceof CategoricalColumn single
        ? single.categories()
        : List.of();
  }

  /** Whether there is a combination of answers, or of none, with too few people. */
  boolean hasSmall(List<Term> terms, DisclosureControl control) {
    int[] sizes = terms.stream().mapToInt(this::size).toArray();
    long combinations = Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact);
    if (combinations > MOST_CELLS) {
      // With so many cells some are small; it is not worth the memory to find out which.
      return true;
    }
    var perTerm = terms.stream().map(this::states).toList();
    var counts = new long[(int) combinations];
    for (int row = 0; row < data.size(); row++) {
      int cell = 0;
      for (int term = 0; term < sizes.length; term++) {
        cell = cell * sizes[term] + perTerm.get(term)[row];
      }
      counts[cell]++;
    }
    return Arrays.stream(counts).anyMatch(control::isSmall);
  }

  /** The first so many respondents of each combination. */
  Rows atMost(long most, List<Term> terms) {
    var perTerm = terms.stream().map(this::states).toList();
    var taken = new HashMap<String, Long>();
    var rows = new BitSet(data.size());
    for (int row = 0; row < data.size(); row++) {
      var cell = new StringBuilder();
      for (var term : perTerm) {
        cell.append((char) term[row]);
      }
      if (taken.merge(cell.toString(), 1L, Long::sum) <= most) {
        rows.set(row);
      }
    }
    return Rows.of(data.size(), rows);
  }

  private int size(Term term) {
    return KINDS + (term.category().isPresent() ? 2 : Math.max(1, codes(term, data).size()));
  }

  /** Which category, or which kind of missing, by respondent; not to be changed. */
  short[] states(Term term) {
    return states.computeIfAbsent(term, this::sorted);
  }

  /** The state of those who have no answer for this reason. */
  static int state(MissingKind kind) {
    return List.of(MissingKind.values()).indexOf(kind);
  }

  /** The code that people in this state have in a {@link Group}. */
  String code(Term term, int state) {
    if (state < KINDS) {
      return Group.missing(List.of(MissingKind.values()).get(state));
    }
    if (term.category().isPresent()) {
      return state == KINDS + 1 ? term.category().get() : Group.ANSWERED;
    }
    var codes = codes(term, data);
    return codes.isEmpty() ? Group.ANSWERED : codes.get(state - KINDS);
  }

  private short[] sorted(Term term) {
    var column = data.column(term.item()).orElseThrow();
    var answered = answered(term, column);
    var missing = new EnumMap<MissingKind, Short>(MissingKind.class);
    for (var kind : MissingKind.values()) {
      missing.put(kind, (short) missing.size());
    }
    var found = new short[data.size()];
    for (int row = 0; row < found.length; row++) {
      found[row] =
          column.isAnswered(row)
              ? (short) (KINDS + answered.applyAsInt(row))
              : missing.getOrDefault(column.missing(row).orElseThrow(), (short) 0);
    }
    return found;
  }

  private static IntUnaryOperator answered(Term term, Column column) {
    if (column instanceof CategoricalColumn single) {
      return single::code;
    }
    if (column instanceof MultipleColumn several && term.category().isPresent()) {
      int number = several.categories().indexOf(term.category().get());
      return row -> several.isTicked(row, number) ? 1 : 0;
    }
    return row -> 0;
  }
}
