package org.peillood.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The form that chooses a figure for an indicator.
 *
 * @param result to choose a row of
 * @param plan to choose an indicator of
 * @param cited key of the chosen row; empty for none
 * @param indicator code of the chosen indicator; empty for none
 * @param faults what is wrong, by the name of the field
 */
public record MeasurePage(
    TabulationResult result,
    YearPlan plan,
    List<Integer> years,
    String cited,
    String indicator,
    Map<String, Complaint> faults) {

  /** The names of the fields. */
  static final String ROW = "rij";

  static final String INDICATOR = "indicator";

  public MeasurePage {
    years = List.copyOf(years);
  }

  /** What is wrong with a field. */
  public Optional<Complaint> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }
}
