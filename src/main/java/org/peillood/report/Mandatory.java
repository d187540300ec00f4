package org.peillood.report;

import java.util.ArrayList;
import java.util.List;
import org.peillood.web.Complaint;
import org.peillood.web.Texts;

/**
 * What a report cannot be published without. Nothing else stands in the way: what is odd or missing
 * is printed as a known gap.
 */
final class Mandatory {

  private Mandatory() {}

  static List<Complaint> missing(Report report, Texts texts) {
    var missing = new ArrayList<Complaint>();
    if (report.title().isBlank()) {
      missing.add(complaint("title", texts, texts.get("report.fault.plan", report.year())));
    }
    if (report.organisation().isBlank()) {
      missing.add(complaint("organisation", texts, texts.get("report.fault.plan", report.year())));
    }
    report
        .indicators()
        .filter(line -> line.title().isBlank())
        .forEach(line -> missing.add(complaint("indicator", texts, line.code())));
    return missing;
  }

  private static Complaint complaint(String what, Texts texts, String where) {
    var key = "report.fault." + what;
    return new Complaint(where, texts.get(key), texts.get(key + ".remedy"));
  }
}
