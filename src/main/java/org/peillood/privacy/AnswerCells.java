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
    return !term.isBase()
            && data.column(term.item()).orElseThrow() instanceof CategoricalColumn single
        ? single.categories()
        : List.of();
  }

  /**
   * Whether counts of these terms can say something of single people: a combination of answers, or
   * of none, has too few of them, or all with the same answers elsewhere gave one answer here, so
   * that who knows that somebody is among them knows the answer.
   */
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
    return Arrays.stream(counts).anyMatch(control::isSmall) || isUnanimous(terms, sizes, counts);
  }

  /** Whether the people of some column all gave the answer that not everybody gave. */
  private boolean isUnanimous(List<Term> terms, int[] sizes, long[] counts) {
    int step = 1;
    for (int term = sizes.length - 1; term >= 0; term--) {
      int size = sizes[term];
      // Who did not choose one of several answers has said little; who chose it has said it.
      int telling = terms.get(term).category().isPresent() ? KINDS + 1 : KINDS;
      if (terms.size() > 1 && answersGiven(terms.get(term)) > 1) {
        for (int cell = 0; cell < counts.length; cell++) {
          int state = cell / step % size;
          if (counts[cell] > 0
              && state >= telling
              && isAnswered(cell, sizes)
              && isAlone(counts, cell - state * step, step, state, size)) {
            return true;
          }
        }
      }
      step *= size;
    }
    return false;
  }

  /** Whether all of some column chose a category that not everybody chose. */
  boolean isChosenByAllOfSome(Term category, Term column) {
    var chosen = states(category);
    var columns = states(column);
    var without = new BitSet();
    var with = new BitSet();
    for (int row = 0; row < chosen.length; row++) {
      if (chosen[row] >= KINDS) {
        (chosen[row] == KINDS ? without : with).set(columns[row]);
      }
    }
    with.andNot(without);
    with.clear(0, KINDS);
    return !without.isEmpty() && !with.isEmpty();
  }

  /**
   * Whether in each column so many chose these categories that it does not follow that somebody
   * chose another.
   *
   * @param category of the item of which several can be chosen
   * @param column the item whose answers are the columns
   */
  boolean isCovered(Term category, Term column, List<Term> categories) {
    var answered = states(category);
    var columns = states(column);
    var left = new long[size(column)];
    for (int row = 0; row < answered.length; row++) {
      left[columns[row]] += answered[row] >= KINDS ? 1 : 0;
    }
    for (var one : categories) {
      var chosen = states(one);
      for (int row = 0; row < chosen.length; row++) {
        left[columns[row]] -= chosen[row] == KINDS + 1 ? 1 : 0;
      }
    }
    return Arrays.stream(left).allMatch(people -> people <= 0);
  }

  private long answersGiven(Term term) {
    var given = new BitSet();
    for (short state : states(term)) {
      given.set(state);
    }
    return given.stream().filter(state -> state >= KINDS).count();
  }

  /** Whether the people of a cell answered everything. */
  private static boolean isAnswered(int cell, int[] sizes) {
    int left = cell;
    for (int term = sizes.length - 1; term >= 0; term--) {
      if (left % sizes[term] < KINDS) {
        return false;
      }
      left /= sizes[term];
    }
    return true;
  }

  /** Whether nobody of a column, which begins at this cell, gave another answer. */
  private static boolean isAlone(long[] counts, int first, int step, int state, int size) {
    for (int other = KINDS; other < size; other++) {
      if (other != state && counts[first + other * step] > 0) {
        return false;
      }
    }
    return true;
  }

  /** By respondent a number that those have in common who are in the same state at every term. */
  int[] combinations(List<Term> terms) {
    var numbers = new int[data.size()];
    for (var term : terms) {
      var own = states(term);
      var found = new HashMap<Long, Integer>();
      for (int row = 0; row < numbers.length; row++) {
        long both = ((long) numbers[row] << Short.SIZE) + own[row];
        numbers[row] = found.computeIfAbsent(both, fresh -> found.size());
      }
    }
    return numbers;
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

  /** The states of who answered without choosing a category, and of who chose it. */
  static final List<Integer> CHOSEN_OR_NOT = List.of(KINDS, KINDS + 1);

  static boolean isAnswered(int state) {
    return state >= KINDS;
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
              : missing.getOrDefault(reason(term, column.missing(row).orElseThrow()), (short) 0);
    }
    return found;
  }

  /** For a base it makes no difference in which way people were silent. */
  private static MissingKind reason(Term term, MissingKind found) {
    return term.isBase() && found != MissingKind.NOT_ASKED ? MissingKind.NO_ANSWER : found;
  }

  private static IntUnaryOperator answered(Term term, Column column) {
    if (column instanceof CategoricalColumn single && !term.isBase()) {
      return single::code;
    }
    if (column instanceof MultipleColumn several && term.category().isPresent()) {
      int number = several.categories().indexOf(term.category().get());
      return row -> several.isTicked(row, number) ? 1 : 0;
    }
    return row -> 0;
  }
}
