package org.peillood.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peillood.privacy.DisclosureControl;
import org.peillood.privacy.Published;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.Frequencies;

/**
 * One item of a weighting in the sample. Whoever has no answer to it, be it refused or never asked,
 * is in a group of its own that keeps its share, so that nobody is left out and nobody's answer is
 * made up.
 */
public final class SampleMargin {

  /** The group of those without an answer; no category has such a code. */
  private static final String UNANSWERED = "#";

  /**
   * Categories that count together.
   *
   * @param codes of the categories
   * @param population their part of the population, 0 to 1
   * @param count how many chose them, as far as that may be shown
   * @param sample their part of those who answered, 0 to 1; likewise
   */
  public record Group(
      String head,
      List<String> codes,
      double population,
      Published<Long> count,
      Published<Double> sample) {}

  private final Margin margin;
  private final CategoricalColumn column;
  private final Set<String> hidden;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final boolean withheld;
  private final long answered;

  private SampleMargin(Margin margin, CategoricalColumn column, DisclosureControl control) {
    this.margin = margin;
    this.column = column;
    // The same cells as on the page of the item: see decision 3.
    var table = Frequencies.of(column).table();
    var safe = control.protect(table);
    this.withheld = safe.isWithheld();
    this.answered = table.bases().answered();
    this.hidden =
        safe.lines().stream()
            .filter(line -> line.frequency().isSuppressed())
            .map(line -> line.category())
            .collect(Collectors.toSet());
    table.lines().forEach(line -> counts.put(line.category(), line.count()));
  }

  static SampleMargin of(Margin margin, CategoricalColumn column, DisclosureControl control) {
    return new SampleMargin(margin, column, control);
  }

  /** The item's name. */
  public String item() {
    return margin.item();
  }

  /** The groups, in the order of the item. */
  public List<Group> groups() {
    return margin.groups(column.categories()).entrySet().stream()
        .map(group -> group(group.getKey(), group.getValue()))
        .toList();
  }

  private Group group(String head, List<String> codes) {
    long count = count(codes);
    boolean shown = !withheld && isTold(codes);
    return new Group(
        head,
        codes,
        margin.share(codes),
        shown ? Published.shown(count) : Published.suppressed(),
        shown && answered > 0
            ? Published.shown((double) count / answered)
            : Published.suppressed());
  }

  /** How many have no answer to it, for whatever reason. */
  public long unanswered() {
    return column.size() - answered;
  }

  /** How many answered it; suppressed when they are few. */
  public Published<Long> answered() {
    return withheld ? Published.suppressed() : Published.shown(answered);
  }

  private long count(List<String> codes) {
    return codes.stream().mapToLong(code -> counts.getOrDefault(code, 0L)).sum();
  }

  // A sum is known from what is shown when it holds none of the hidden categories or all of them.
  private boolean isTold(List<String> codes) {
    long held = codes.stream().filter(hidden::contains).count();
    return held == 0 || held == hidden.size();
  }

  /** Why nobody can be weighted by it; nothing when they can. */
  List<Obstacle> obstacles() {
    var obstacles = new ArrayList<Obstacle>();
    var unknown =
        margin.targets().keySet().stream().filter(code -> !counts.containsKey(code)).toList();
    if (!unknown.isEmpty()) {
      obstacles.add(obstacle(Obstacle.Kind.CATEGORY, unknown));
    }
    if (withheld || answered == 0) {
      obstacles.add(obstacle(Obstacle.Kind.FEW_ANSWERS, List.of()));
      return obstacles;
    }
    var groups = margin.groups(column.categories()).values();
    groups.stream()
        .filter(codes -> margin.share(codes) > 0 && count(codes) == 0)
        .forEach(codes -> obstacles.add(obstacle(Obstacle.Kind.EMPTY, codes)));
    groups.stream()
        .filter(codes -> margin.share(codes) == 0 && count(codes) > 0 && isTold(codes))
        .forEach(codes -> obstacles.add(obstacle(Obstacle.Kind.UNCOUNTED, codes)));
    if (!groups.stream().allMatch(this::isTold)) {
      var apart = column.categories().stream().filter(hidden::contains).toList();
      obstacles.add(obstacle(Obstacle.Kind.APART, apart));
    }
    return obstacles;
  }

  private Obstacle obstacle(Obstacle.Kind kind, List<String> codes) {
    return new Obstacle(kind, margin.item(), codes);
  }

  /** The groups as an item, everybody in one of them. */
  CategoricalColumn column() {
    var heads = new ArrayList<>(margin.groups(column.categories()).keySet());
    heads.add(UNANSWERED);
    var groupOf = new int[column.categories().size()];
    for (int code = 0; code < groupOf.length; code++) {
      groupOf[code] = heads.indexOf(margin.head(column.categories().get(code)));
    }
    var groups = CategoricalColumn.builder(margin.item(), heads);
    for (int row = 0; row < column.size(); row++) {
      int code = column.code(row);
      groups.append(code < 0 ? heads.size() - 1 : groupOf[code]);
    }
    return groups.view();
  }

  /** What each group is to weigh together, when all respondents weigh 1 on average. */
  Map<String, Double> targets() {
    var targets = new LinkedHashMap<String, Double>();
    margin
        .groups(column.categories())
        .forEach((head, codes) -> targets.put(head, margin.share(codes) * answered));
    targets.put(UNANSWERED, (double) unanswered());
    return targets;
  }
}
