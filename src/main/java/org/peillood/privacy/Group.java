package org.peillood.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Column;
import org.peillood.statistics.Microdata;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.MultipleColumn;
import org.peillood.statistics.Rows;
import org.peillood.statistics.StatisticRefused;

/**
 * Who is counted: the respondents who meet all conditions, each of the kind "at this item one of
 * these codes". It says in words that can be stored what a count was a count of, so that later
 * counts can be held against it. Equal conditions are equal groups, in whatever order they were
 * made.
 *
 * <p>Beside the codes of an item's categories there are {@link #ANSWERED}, the codes of {@link
 * #missing}, and {@link #amongFirst}; their brackets keep them apart from codes of categories.
 *
 * @param where codes by item; no conditions at all means everyone
 */
public record Group(Map<String, List<String>> where) {
  /** Stands for any substantive answer. */
  public static final String ANSWERED = "(ANSWERED)";

  private static final String FIRST = "(FIRST)";

  public Group {
    var sorted = new TreeMap<String, List<String>>();
    where.forEach((item, codes) -> sorted.put(item, List.copyOf(new TreeSet<>(codes))));
    where = Collections.unmodifiableMap(sorted);
  }

  /** All respondents. */
  public static Group everyone() {
    return new Group(Map.of());
  }

  /** The code that stands for having no answer for this reason. */
  public static String missing(MissingKind kind) {
    return "(" + kind.name() + ")";
  }

  /** Those of this group with one of these codes at an item; on top of an earlier condition. */
  public Group and(String item, Collection<String> codes) {
    var narrower = new TreeMap<>(where);
    narrower.merge(
        item,
        List.copyOf(codes),
        (before, added) -> before.stream().filter(added::contains).toList());
    return new Group(narrower);
  }

  /** Those of this group with this code at an item. */
  public Group and(String item, String code) {
    return and(item, List.of(code));
  }

  /**
   * Those of this group among the first so many responses: what a count meant that was released
   * when there were no more. Between two such moments lies a group too, and it can be small.
   */
  public Group amongFirst(int responses) {
    return and(FIRST, Integer.toString(responses));
  }

  /** Whether, by the conditions alone, everyone in this group is in the other too. */
  boolean implies(Group other) {
    return other.where.entrySet().stream()
        .allMatch(
            condition ->
                where.containsKey(condition.getKey())
                    && where.getOrDefault(condition.getKey(), List.of()).stream()
                        .allMatch(code -> covers(condition.getValue(), code)));
  }

  /** Whether somebody with this code is among those with one of these. */
  private static boolean covers(List<String> codes, String code) {
    return codes.contains(code) || (!code.startsWith("(") && codes.contains(ANSWERED));
  }

  /**
   * The respondents of this group. A number or ranking knows only {@link #ANSWERED} and the kinds
   * of missing. Refused when there is no such item or code.
   */
  public Rows in(Microdata data) {
    var rows = data.all();
    for (var condition : where.entrySet()) {
      rows = rows.that(meeting(data, condition));
    }
    return rows;
  }

  private static IntPredicate meeting(Microdata data, Map.Entry<String, List<String>> condition) {
    var codes = condition.getValue();
    if (condition.getKey().equals(FIRST)) {
      int first = codes.stream().mapToInt(Integer::parseInt).min().orElse(0);
      return row -> row < first;
    }
    var column =
        data.column(condition.getKey())
            .orElseThrow(
                () -> new StatisticRefused("There is no item " + condition.getKey() + "."));
    return codes.stream().map(code -> having(column, code)).reduce(row -> false, IntPredicate::or);
  }

  private static IntPredicate having(Column column, String code) {
    if (code.equals(ANSWERED)) {
      return column::isAnswered;
    }
    for (var kind : MissingKind.values()) {
      if (code.equals(missing(kind))) {
        return row -> column.missing(row).filter(kind::equals).isPresent();
      }
    }
    if (column instanceof CategoricalColumn single) {
      int number = single.number(code);
      return row -> single.isAnswered(row) && single.code(row) == number;
    }
    if (column instanceof MultipleColumn multiple && multiple.categories().contains(code)) {
      int number = multiple.categories().indexOf(code);
      return row -> multiple.isAnswered(row) && multiple.isTicked(row, number);
    }
    throw new StatisticRefused("Item " + column.name() + " has no category " + code + ".");
  }
}
