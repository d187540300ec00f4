package org.peillood.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A single-choice item: one category per respondent. One byte per respondent (two above 127
 * categories), missing kinds included.
 */
public final class CategoricalColumn implements Column {
  private final String name;
  private final CategoryList categories;
  private final Codes codes;

  private CategoricalColumn(String name, CategoryList categories, Codes codes) {
    this.name = name;
    this.categories = categories;
    this.codes = codes;
  }

  /** Starts a column whose answers are these category codes, in this order. */
  public static Builder builder(String name, List<String> categories) {
    return new Builder(name, categories);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return codes.size();
  }

  /** The category codes in questionnaire order. */
  public List<String> categories() {
    return categories.codes();
  }

  /**
   * The number of the category in {@link #categories()}; refused when the item does not have it.
   */
  public int number(String category) {
    return categories.number(category);
  }

  /** The number of the respondent's category, or a negative number when there is none. */
  public int code(int row) {
    return codes.get(row);
  }

  @Override
  public boolean isAnswered(int row) {
    return codes.get(row) >= 0;
  }

  @Override
  public Optional<MissingKind> missing(int row) {
    int code = codes.get(row);
    return code < 0 ? Optional.of(MissingKind.ofCode(code)) : Optional.empty();
  }

  @Override
  public Bases bases(Rows rows) {
    return Tally.basesOf(codes.histogram(categories.size(), rows));
  }

  /** Respondents per category, in category order; those without a value are left out. */
  public long[] counts(Rows rows) {
    long[] all = codes.histogram(categories.size(), rows);
    return Arrays.copyOfRange(all, MissingKind.COUNT, all.length);
  }

  Codes codes() {
    return codes;
  }

  long[] histogram(Rows rows) {
    return codes.histogram(categories.size(), rows);
  }

  /** Appends respondents one by one. */
  public static final class Builder {
    private final String name;
    private final CategoryList categories;
    private final Codes.Builder codes;

    private Builder(String name, List<String> categories) {
      this.name = name;
      this.categories = new CategoryList(name, categories);
      this.codes = new Codes.Builder(this.categories.size());
    }

    /** The next respondent chose this category. */
    public Builder append(String category) {
      codes.append(categories.number(category));
      return this;
    }

    /** The next respondent chose the category with this number. */
    public Builder append(int category) {
      codes.append(categories.number(category));
      return this;
    }

    /** The next respondent has no value, for this reason. */
    public Builder append(MissingKind missing) {
      codes.append(missing.code());
      return this;
    }

    /** Respondents so far. */
    public int size() {
      return codes.size();
    }

    /** What was appended so far, as a view that later appending does not change. */
    public CategoricalColumn view() {
      return new CategoricalColumn(name, categories, codes.view());
    }
  }
}
