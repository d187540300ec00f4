package org.peillood.register;

import java.util.List;
import java.util.Set;
import org.peillood.policy.Indicator;
import org.peillood.policy.YearPlan;
import org.peillood.web.Complaint;

/**
 * The form of the rule by which an indicator is counted.
 *
 * @param own whether somebody set it; else it is the usual one
 * @param tallies what comes of counting by it now
 */
public record RulePage(
    YearPlan plan,
    Indicator indicator,
    String register,
    Set<String> states,
    String titleHas,
    String measure,
    boolean own,
    List<Tally> tallies,
    List<Complaint> complaints) {}
