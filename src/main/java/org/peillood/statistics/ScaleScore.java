package org.peillood.statistics;

import java.util.List;

/**
 * The score of a theme: per respondent the mean of the items that he or she answered, given that
 * these are at least half of the items (the half rule of Fayers and Machin, Quality of Life, 2016,
 * ch. 15) or as many as {@link #withAtLeast(int)} asks; then mean, standard deviation and Student's
 * t interval of the scores. Respondents with fewer answers have no score.
 */
public final class ScaleScore {
  private final String name;
  private final List<ScaleItem> items;
  private final Rows rows;
  private final double level;
  private final int atLeast;

  private ScaleScore(String name, List<ScaleItem> items, Rows rows, double level, int atLeast) {
    this.name = name;
    this.items = items;
    this.rows = rows;
    this.level = level;
    this.atLeast = atLeast;
  }

  /** Of these items, reversed where they should be; at least one. */
  public static ScaleScore of(String name, List<ScaleItem> items) {
    if (items.isEmpty()) {
      throw new StatisticRefused("Scale " + name + " has no items.");
    }
    Rows all = Rows.all(items.get(0).size());
    items.forEach(item -> all.sameSize(item.size()));
    return new ScaleScore(name, List.copyOf(items), all, 0.95, (items.size() + 1) / 2);
  }

  /** Among these respondents only. */
  public ScaleScore within(Rows filter) {
    return new ScaleScore(name, items, filter.sameSize(rows.size()), level, atLeast);
  }

  /** With another confidence level, between 0 and 1. */
  public ScaleScore withLevel(double newLevel) {
    return new ScaleScore(name, items, rows, Interval.checkLevel(newLevel), atLeast);
  }

  /** Scoring respondents who answered at least this many of the items. */
  public ScaleScore withAtLeast(int answers) {
    if (answers < 1 || answers > items.size()) {
      throw new StatisticRefused(
          "Scale "
              + name
              + " has "
              + items.size()
              + " items; a score cannot need "
              + answers
              + ".");
    }
    return new ScaleScore(name, items, rows, level, answers);
  }

  /** The score of each respondent as a column; those without a score are {@code NO_ANSWER}. */
  public NumericColumn scores() {
    var scores = NumericColumn.builder(name);
    for (int row = 0; row < rows.size(); row++) {
      int answered = 0;
      double sum = 0;
      for (ScaleItem item : items) {
        if (item.isAnswered(row)) {
          answered++;
          sum += item.value(row);
        }
      }
      if (answered >= atLeast) {
        scores.append(sum / answered);
      } else {
        scores.append(MissingKind.NO_ANSWER);
      }
    }
    return scores.view();
  }

  /** The figures. */
  public ScaleFigures figures() {
    var moments = new Moments(scores().values(rows));
    return new ScaleFigures(
        name,
        items.stream().map(ScaleItem::name).toList(),
        atLeast,
        rows.count(),
        moments.n(),
        moments.mean(),
        moments.estimate(level),
        moments.sd());
  }
}
