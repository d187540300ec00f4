package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.PlanLeaning;

/** Keeps an indicator in the plan as long as a finding is put under it. */
@ApplicationScoped
public class FindingsOnPlan implements PlanLeaning {

  @Inject Findings findings;

  @Override
  public List<String> on(int year, String code) {
    return findings.all().stream()
        .filter(finding -> finding.indicators(year).contains(code))
        .map(Finding::code)
        .toList();
  }
}
