package org.peillood.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A ranking item: the categories that a respondent put first, second and so on, up to a number of
 * places. One byte per respondent and place (two above 127 categories).
 */
public final class RankColumn implements Column {
  /** The code of a place that the respondent left open; past the codes of the missing kinds. */
  private static final int OPEN = -1 - MissingKind.COUNT;

  private final String name;
  private final CategoryList categories;
  private final int places;
  private final Codes codes;

  private RankColumn(String name, CategoryList categories, int places, Codes codes) {
    this.name = name;
    this.categories = categories;
    this.places = places;
    this.codes = codes;
  }

  /** Starts a column in which these categories are ranked over this many places. */
  public static Builder builder(String name, List<String> categories, int places) {
    return new Builder(name, categories, places);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return codes.size() / places;
  }

  /** The category codes in questionnaire order. */
  public List<String> categories() {
    return categories.codes();
  }

  /** How many places a respondent could fill. */
  public int places() {
    return places;
  }

  /** The number of the category at this place (first place is 0), or a negative number if none. */
  public int code(int row, int place) {
    return codes.get(row * places + place);
  }

  @Override
  public boolean isAnswered(int row) {
    return code(row, 0) >= 0;
  }

  @Override
  public Optional<MissingKind> missing(int row) {
    int code = code(row, 0);
    return code < 0 ? Optional.of(MissingKind.ofCode(code)) : Optional.empty();
  }

  @Override
  public Bases bases(Rows rows) {
    return Tally.bases(size(), rows, row -> Math.min(0, code(row, 0)));
  }

  /** Respondents in the filter who ranked each category in one of the first {@code upTo} places. */
  public long[] counts(Rows rows, int upTo) {
    rows.sameSize(size());
    var counts = new long[categories.size()];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      for (int place = 0; place < Math.min(upTo, places); place++) {
        int code = code(row, place);
        if (code >= 0) {
          counts[code]++;
        }
      }
    }
    return counts;
  }

  /** Appends respondents one by one. */
  public static final class Builder {
    private final String name;
    private final CategoryList categories;
    private final int places;
    private final Codes.Builder codes;

    private Builder(String name, List<String> categories, int places) {
      if (places < 1) {
        throw new StatisticRefused("A ranking has at least one place.");
      }
      this.name = name;
      this.categories = new CategoryList(name, categories);
      this.places = places;
      this.codes = new Codes.Builder(this.categories.size());
    }

    /**
     * The next respondent's ranking, best first; an empty one counts as {@link
     * MissingKind#NO_ANSWER}. Refused when it is longer than the places or names a category twice.
     */
    public Builder append(List<String> ranking) {
      if (ranking.isEmpty()) {
        return append(MissingKind.NO_ANSWER);
      }
      var numbers = new int[ranking.size()];
      boolean differ = ranking.size() <= places;
      for (int place = 0; place < numbers.length; place++) {
        numbers[place] = categories.number(ranking.get(place));
        for (int better = 0; better < place; better++) {
          differ &= numbers[better] != numbers[place];
        }
      }
      if (!differ) {
        throw new StatisticRefused(
            "A ranking of " + name + " has at most " + places + " different categories.");
      }
      for (int place = 0; place < places; place++) {
        codes.append(place < numbers.length ? numbers[place] : OPEN);
      }
      return this;
    }

    /** The next respondent has no value, for this reason. */
    public Builder append(MissingKind missing) {
      codes.append(missing.code());
      for (int place = 1; place < places; place++) {
        codes.append(OPEN);
      }
      return this;
    }

    /** Respondents so far. */
    public int size() {
      return codes.size() / places;
    }

    /** What was appended so far, as a view that later appending does not change. */
    public RankColumn view() {
      return new RankColumn(name, categories, places, codes.view());
    }
  }
}
