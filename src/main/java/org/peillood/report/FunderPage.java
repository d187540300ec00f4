package org.peillood.report;

import java.util.List;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The page of one funder, as it is or as it was sent.
 *
 * @param id of the funder
 * @param actions codes of those that are chosen
 * @param seen the version that was changed
 */
public record FunderPage(
    String id,
    String name,
    List<String> actions,
    long seen,
    YearPlan plan,
    List<Complaint> complaints) {

  public FunderPage {
    actions = List.copyOf(actions);
    complaints = List.copyOf(complaints);
  }

  static FunderPage of(Funder funder, YearPlan plan) {
    return new FunderPage(
        funder.id().toString(), funder.name(), funder.actions(), funder.version(), plan, List.of());
  }

  public String address() {
    return "/verslag/" + plan.year().year() + "/financiers/" + id;
  }
}
