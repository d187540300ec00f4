package org.peillood.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Complaint;

/**
 * The page of an organisation.
 *
 * @param aliases its other names
 * @param tasks what it does in which action of which year, the latest year first
 * @param contacts whom to turn to; empty, and not looked up, for who may not see them
 * @param faults what is wrong, by the name of the field
 */
public record PartnerPage(
    Organisation organisation,
    List<String> aliases,
    List<Task> tasks,
    List<ContactPerson.Shown> contacts,
    List<Agreement> agreements,
    PartnerForm form,
    Map<String, Complaint> faults) {

  /** A task in an action. */
  public record Task(int year, Action action, Optional<String> words) {

    /** The page of the action. */
    public String address() {
      return YearPlan.desk(year) + "/acties/" + action.code();
    }
  }
}
