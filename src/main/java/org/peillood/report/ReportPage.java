package org.peillood.report;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report on a page.
 *
 * @param year of the plan; empty where that plan is gone
 * @param address of this report, without its query
 * @param query that asks for the same part of it
 * @param issue which edition it is; none for the report as it stands now
 * @param day on which that edition was published
 * @param corrections what changed since then
 * @param comparable whether there still is a plan to compare with
 */
public record ReportPage(
    Optional<Integer> year,
    String title,
    String address,
    String query,
    Content body,
    Optional<Issue> issue,
    Optional<LocalDate> day,
    List<Correction> corrections,
    boolean comparable) {

  public ReportPage {
    corrections = List.copyOf(corrections);
  }

  static ReportPage now(Report report, Asked asked) {
    return new ReportPage(
        Optional.of(report.year()),
        report.title(),
        "/verslag/" + report.year(),
        asked.query(),
        body(report, asked),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true);
  }

  static Content body(Report report, Asked asked) {
    var html = HtmlReport.page(asked.blocks(report), asked.language().code());
    return output -> output.writeContent(html);
  }
}
