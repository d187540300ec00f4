package org.peillood.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of all respondents, as columns of equal length. An immutable view; it grows by
 * appending to the builders of its columns and gathering them again, which copies no answers
 * (bitmaps of multiple-choice items excepted).
 *
 * <p>Memory per respondent: 1 byte for a single-choice item, 1 byte and k bits for a
 * multiple-choice item of k categories, 1 byte per place for a ranking, 9 bytes for a number. One
 * million respondents with 80 single-choice, 10 multiple-choice (8 categories), 5 ranking (3
 * places) and 5 numeric items take 160 MB.
 */
public final class Microdata {
  private final int size;
  private final Map<String, Column> columns;

  private Microdata(int size, Map<String, Column> columns) {
    this.size = size;
    this.columns = columns;
  }

  /** Gathers columns into a table; refused when they differ in length or share a name. */
  public static Microdata of(List<? extends Column> columns) {
    var byName = new LinkedHashMap<String, Column>();
    int size = columns.isEmpty() ? 0 : columns.get(0).size();
    for (Column column : columns) {
      if (column.size() != size) {
        throw new StatisticRefused(
            "Column "
                + column.name()
                + " has "
                + column.size()
                + " respondents, not "
                + size
                + ".");
      }
      if (byName.put(column.name(), column) != null) {
        throw new StatisticRefused("There are two columns named " + column.name() + ".");
      }
    }
    return new Microdata(size, byName);
  }

  /** Respondents. */
  public int size() {
    return size;
  }

  /** A filter that lets everyone through. */
  public Rows all() {
    return Rows.all(size);
  }

  /** The names of the columns, in order. */
  public List<String> names() {
    return new ArrayList<>(columns.keySet());
  }

  /** The column of this name, if there is one. */
  public Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The single-choice column of this name; refused when there is none. */
  public CategoricalColumn categorical(String name) {
    return typed(name, CategoricalColumn.class, "single-choice");
  }

  /** The multiple-choice column of this name; refused when there is none. */
  public MultipleColumn multiple(String name) {
    return typed(name, MultipleColumn.class, "multiple-choice");
  }

  /** The ranking column of this name; refused when there is none. */
  public RankColumn rank(String name) {
    return typed(name, RankColumn.class, "ranking");
  }

  /** The numeric column of this name; refused when there is none. */
  public NumericColumn numeric(String name) {
    return typed(name, NumericColumn.class, "numeric");
  }

  /** The same columns of these respondents only, copied. */
  public Microdata where(Rows rows) {
    rows.sameSize(size);
    return of(columns.values().stream().map(column -> ChosenRows.of(column, rows)).toList());
  }

  private <C extends Column> C typed(String name, Class<C> type, String kind) {
    Column column = columns.get(name);
    if (!type.isInstance(column)) {
      throw new StatisticRefused("There is no " + kind + " item " + name + ".");
    }
    return type.cast(column);
  }
}
