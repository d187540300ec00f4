package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.PlanLeaning;

/**
 * Keeps an indicator in the plan as long as a finding is put under it, and evidence as long as a
 * finding stands on it or is put under it.
 */
@ApplicationScoped
public class FindingsOnPlan implements PlanLeaning {

  @Inject Findings findings;

  @Override
  public List<String> on(int year, String code) {
    return findings.all().stream()
        .filter(
            finding ->
                finding.indicators(year).contains(code)
                    || finding.notes().contains(code)
                    || finding.materials().stream().anyMatch(material -> isOf(material, code)))
        .map(Finding::code)
        .toList();
  }

  private static boolean isOf(Material material, String code) {
    return switch (material.kind()) {
      case DOCUMENT, EVENT -> material.target().equals(code);
      case CHART, LINK, QUOTE -> false;
    };
  }
}
