package org.peillood.statistics;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A multiple-choice item: any number of categories per respondent, kept as one bitmap per category.
 * One byte and as many bits per respondent as there are categories.
 *
 * <p>A respondent who was asked and ticked nothing cannot be told from one who left the item empty:
 * both are {@link MissingKind#NO_ANSWER}. A questionnaire that wants the difference offers "none of
 * these" as a category.
 */
public final class MultipleColumn implements Column {
  private final String name;
  private final CategoryList categories;
  private final BitSet[] ticks;
  private final Codes states;

  private MultipleColumn(String name, CategoryList categories, BitSet[] ticks, Codes states) {
    this.name = name;
    this.categories = categories;
    this.ticks = ticks;
    this.states = states;
  }

  /** Starts a column whose answers are sets of these category codes. */
  public static Builder builder(String name, List<String> categories) {
    return new Builder(name, categories);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return states.size();
  }

  /** The category codes in questionnaire order. */
  public List<String> categories() {
    return categories.codes();
  }

  /** Whether the respondent ticked the category with this number. */
  public boolean isTicked(int row, int category) {
    return ticks[category].get(row);
  }

  /** Those who ticked the category with this number. */
  Rows ticked(int category) {
    return Rows.of(size(), ticks[category]);
  }

  /** 0 when the respondent ticked something, else the code of the missing kind. */
  int state(int row) {
    return states.get(row);
  }

  @Override
  public boolean isAnswered(int row) {
    return states.get(row) >= 0;
  }

  @Override
  public Optional<MissingKind> missing(int row) {
    int state = states.get(row);
    return state < 0 ? Optional.of(MissingKind.ofCode(state)) : Optional.empty();
  }

  @Override
  public Bases bases(Rows rows) {
    return Tally.basesOf(states.histogram(1, rows));
  }

  /** Ticks per category among the respondents in the filter. */
  public long[] counts(Rows rows) {
    rows.sameSize(size());
    var counts = new long[ticks.length];
    for (int category = 0; category < ticks.length; category++) {
      if (rows.isAll()) {
        counts[category] = ticks[category].cardinality();
      } else {
        var both = (BitSet) ticks[category].clone();
        both.and(rows.bits());
        counts[category] = both.cardinality();
      }
    }
    return counts;
  }

  /** Appends respondents one by one. */
  public static final class Builder {
    private final String name;
    private final CategoryList categories;
    private final BitSet[] ticks;
    private final Codes.Builder states = new Codes.Builder(1);

    private Builder(String name, List<String> categories) {
      this.name = name;
      this.categories = new CategoryList(name, categories);
      this.ticks = new BitSet[this.categories.size()];
      for (int category = 0; category < ticks.length; category++) {
        ticks[category] = new BitSet();
      }
    }

    /** The next respondent ticked these; none at all counts as {@link MissingKind#NO_ANSWER}. */
    public Builder append(Collection<String> chosen) {
      if (chosen.isEmpty()) {
        return append(MissingKind.NO_ANSWER);
      }
      int respondent = states.size();
      for (String code : chosen) {
        categories.number(code); // refuses an unknown one before any tick is set
      }
      for (String code : chosen) {
        ticks[categories.number(code)].set(respondent);
      }
      states.append(0);
      return this;
    }

    /** The next respondent has no value, for this reason. */
    public Builder append(MissingKind missing) {
      states.append(missing.code());
      return this;
    }

    /** Respondents so far. */
    public int size() {
      return states.size();
    }

    /** What was appended so far. Copies the bitmaps: their last word is still being written. */
    public MultipleColumn view() {
      var copies = new BitSet[ticks.length];
      for (int category = 0; category < ticks.length; category++) {
        copies[category] = (BitSet) ticks[category].clone();
      }
      return new MultipleColumn(name, categories, copies, states.view());
    }
  }
}
