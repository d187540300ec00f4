package org.peillood.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The form of an entry.
 *
 * @param entry the one that is there; empty for a new one
 * @param seen its version when it was opened
 * @param organisations names to choose from
 * @param replaceable those in whose place it can come
 * @param chain all that came instead of each other with it, the first first
 * @param faults what is wrong, by the name of the field
 * @param complaints what is wrong, for the head of the page
 */
public record EntryPage(
    Register register,
    YearPlan plan,
    Optional<RegisterEntry> entry,
    EntryText said,
    String seen,
    List<String> organisations,
    List<RegisterEntry> replaceable,
    List<RegisterEntry> chain,
    Map<String, Complaint> faults,
    List<Complaint> complaints,
    List<EntryChange> history) {

  /** The address that the form is sent to. */
  public String post() {
    return entry
        .map(RegisterEntry::address)
        .orElseGet(() -> register.address() + "/nieuw?jaar=" + plan.year().year());
  }

  /** What is wrong with a field. */
  public Optional<Complaint> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  /** What a person has to look at in the moment, as it is kept. */
  public boolean isDoubted() {
    return entry.filter(one -> !one.doubts().isEmpty()).isPresent();
  }
}
