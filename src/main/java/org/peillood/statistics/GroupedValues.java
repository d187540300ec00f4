package org.peillood.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The answers to a numeric item, split by the groups that are compared. Respondents without a
 * number or without a group are left out. The groups keep their order; a group may be empty.
 *
 * <pre>GroupedValues.of(hours, gender, rows)</pre>
 */
public final class GroupedValues {
  /** One group: its name and its answers. */
  static final class Group {
    private final String name;
    private final double[] values;

    Group(String name, double[] values) {
      this.name = name;
      this.values = values;
    }

    String name() {
      return name;
    }

    double[] values() {
      return values;
    }

    int n() {
      return values.length;
    }
  }

  private final List<Group> groups;

  private GroupedValues(List<Group> groups) {
    this.groups = List.copyOf(groups);
  }

  /** The answers of all respondents, by the categories of {@code groups} in their order. */
  public static GroupedValues of(NumericColumn answers, CategoricalColumn groups) {
    return of(answers, groups, Rows.all(answers.size()));
  }

  /** The answers of these respondents only. */
  public static GroupedValues of(NumericColumn answers, CategoricalColumn groups, Rows rows) {
    rows.sameSize(answers.size());
    rows.sameSize(groups.size());
    int count = groups.categories().size();
    var values = new double[count][16];
    var sizes = new int[count];
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      if (answers.isAnswered(row) && groups.isAnswered(row)) {
        int group = groups.code(row);
        if (sizes[group] == values[group].length) {
          values[group] = Arrays.copyOf(values[group], Codes.grown(sizes[group]));
        }
        values[group][sizes[group]++] = answers.value(row);
      }
    }
    var found = new ArrayList<Group>();
    for (int group = 0; group < count; group++) {
      found.add(
          new Group(groups.categories().get(group), Arrays.copyOf(values[group], sizes[group])));
    }
    return new GroupedValues(found);
  }

  /**
   * A first group with its values; {@link #and} adds the others. NaN and infinities are refused.
   */
  public static GroupedValues of(String name, double... values) {
    return new GroupedValues(List.of(group(name, values)));
  }

  /** These groups and one more. */
  public GroupedValues and(String name, double... values) {
    if (groups.stream().anyMatch(group -> group.name().equals(name))) {
      throw new StatisticRefused("Group " + name + " is listed twice.");
    }
    var more = new ArrayList<>(groups);
    more.add(group(name, values));
    return new GroupedValues(more);
  }

  private static Group group(String name, double[] values) {
    return new Group(name, finite(name, values));
  }

  static double[] finite(String name, double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new StatisticRefused("A value of " + name + " is a finite number, not " + value);
      }
    }
    return values.clone();
  }

  /** The names of the groups, in order. */
  public List<String> names() {
    return groups.stream().map(Group::name).toList();
  }

  List<Group> groups() {
    return groups;
  }

  /** The groups in which somebody answered. */
  List<Group> filled() {
    return groups.stream().filter(group -> group.n() > 0).toList();
  }

  /** One group; refused when there is none of that name. */
  Group group(String name) {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StatisticRefused(
                    "There is no group " + name + "; the groups are " + names() + "."));
  }

  /** Empty groups are worth a caution. */
  List<Caution> cautions() {
    return filled().size() < groups.size() ? List.of(Caution.EMPTY_GROUPS) : List.of();
  }

  /** The values of all these groups, one group after the other. */
  static double[] pooled(List<Group> groups) {
    var all = new double[groups.stream().mapToInt(Group::n).sum()];
    int next = 0;
    for (Group group : groups) {
      System.arraycopy(group.values(), 0, all, next, group.n());
      next += group.n();
    }
    return all;
  }
}
