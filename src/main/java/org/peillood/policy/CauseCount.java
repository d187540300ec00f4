package org.peillood.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How often which cause is named at indicators, across themes. An indicator counts once for each of
 * its causes, so the rows together give more than there are indicators.
 *
 * @param rows most frequent first
 * @param indicators those that the filter leaves, in the order of the plan
 */
public record CauseCount(Filter filter, List<Row> rows, List<Indicator> indicators) {

  /**
   * Which indicators count.
   *
   * @param cause a tag; only indicators that have it are listed; empty for all that have any
   * @param theme its code, or empty
   * @param status of the indicator as in language files, or empty
   * @param basis {@code stated} or {@code inferred}, or empty for both
   */
  public record Filter(String cause, String theme, String status, String basis) {

    boolean takes(YearPlan plan, Indicator indicator) {
      return (theme.isEmpty() || plan.actionOf(indicator).theme().equals(theme))
          && (status.isEmpty() || Sheet.slug(indicator.status()).equals(status));
    }

    List<String> causesOf(Indicator indicator) {
      var tags = new ArrayList<String>();
      if (!basis.equals("inferred")) {
        tags.addAll(indicator.causes());
      }
      if (!basis.equals("stated")) {
        tags.addAll(indicator.inferredCauses());
      }
      return tags;
    }
  }

  /**
   * One cause.
   *
   * @param primary how often it weighed most
   * @param themes in how many themes it is named
   */
  public record Row(String cause, long stated, long inferred, long primary, long themes) {

    public long total() {
      return stated + inferred;
    }
  }

  static CauseCount of(YearPlan plan, Filter filter) {
    var among = plan.indicators().stream().filter(one -> filter.takes(plan, one)).toList();
    var tags = new LinkedHashSet<String>();
    among.forEach(one -> tags.addAll(filter.causesOf(one)));
    var rows =
        tags.stream()
            .map(tag -> row(plan, filter, among, tag))
            .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::cause))
            .toList();
    var listed =
        among.stream()
            .filter(
                one ->
                    filter.cause().isEmpty()
                        ? !filter.causesOf(one).isEmpty()
                        : filter.causesOf(one).contains(filter.cause()))
            .toList();
    return new CauseCount(filter, rows, listed);
  }

  private static Row row(YearPlan plan, Filter filter, List<Indicator> among, String tag) {
    var having = among.stream().filter(one -> filter.causesOf(one).contains(tag)).toList();
    long stated =
        filter.basis().equals("inferred")
            ? 0
            : having.stream().filter(one -> one.causes().contains(tag)).count();
    long inferred =
        filter.basis().equals("stated")
            ? 0
            : having.stream().filter(one -> one.inferredCauses().contains(tag)).count();
    long primary =
        having.stream().filter(one -> one.primaryCause().filter(tag::equals).isPresent()).count();
    long themes = having.stream().map(one -> plan.actionOf(one).theme()).distinct().count();
    return new Row(tag, stated, inferred, primary, themes);
  }
}
