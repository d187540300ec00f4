package org.peillood.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.web.Complaint;

/**
 * What the page shows on which a finding is read by a second person.
 *
 * @param reviewers accounts that can be asked
 * @param owners accounts that can answer for it
 * @param mayAnswer whether the viewer may say yes or no
 * @param on the day of the last step of the review
 * @param version that the answer is about
 * @param typed what was sent, by the name of the field
 * @param complaints what is wrong with that
 */
public record ReviewPage(
    Line line,
    List<String> reviewers,
    List<String> owners,
    boolean mayAnswer,
    Optional<LocalDate> on,
    String version,
    Map<String, String> typed,
    List<Complaint> complaints) {

  public ReviewPage {
    reviewers = List.copyOf(reviewers);
    owners = List.copyOf(owners);
    typed = Map.copyOf(typed);
    complaints = List.copyOf(complaints);
  }

  /** What was typed in a field; what stands there otherwise. */
  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }
}
