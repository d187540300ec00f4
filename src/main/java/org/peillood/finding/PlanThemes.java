package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.analysis.ThemeDirectory;
import org.peillood.policy.Plan;
import org.peillood.policy.PlanPart;
import org.peillood.web.Language;

/** Calls themes by the names they have in the plan. */
@ApplicationScoped
public class PlanThemes implements ThemeDirectory {

  @Inject Plan plan;

  @Override
  public List<String> codes() {
    return plan.themes().stream().map(PlanPart::code).toList();
  }

  @Override
  public String name(String code, Language language) {
    return plan.theme(code).map(theme -> theme.name(language)).orElse(code);
  }
}
