package org.peillood.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.peillood.policy.PlanLeaning;

/** Keeps an indicator in the plan as long as a figure of a survey measures it. */
@ApplicationScoped
public class MeasuresOnPlan implements PlanLeaning {

  @Inject Measures measures;

  @Override
  public List<String> on(int year, String code) {
    return measures.of(year, code).stream()
        .map(measure -> measure.tabulation().survey())
        .distinct()
        .toList();
  }
}
