package org.peillood.report;

import java.time.ZoneId;
import java.util.List;
import org.peillood.policy.Theme;
import org.peillood.web.Complaint;
import org.peillood.web.Frame;

/**
 * The page where one chooses what to read of a report, and publishes it.
 *
 * @param years those that have a plan, latest first
 * @param issues those of the year, the latest first
 * @param older those of years that have no plan any more
 * @param complaints why it was not published
 */
public record ChoicePage(
    int year,
    List<Integer> years,
    List<Theme> themes,
    List<Funder> funders,
    List<Issue> issues,
    List<Issue> older,
    ZoneId zone,
    List<Complaint> complaints) {

  public ChoicePage {
    years = List.copyOf(years);
    themes = List.copyOf(themes);
    funders = List.copyOf(funders);
    issues = List.copyOf(issues);
    older = List.copyOf(older);
    complaints = List.copyOf(complaints);
  }

  /** The number of the latest edition; 0 for none. */
  public int latest() {
    return issues.stream().mapToInt(Issue::number).max().orElse(0);
  }

  public String day(Issue issue, Frame frame) {
    return frame.date(issue.day(zone));
  }
}
