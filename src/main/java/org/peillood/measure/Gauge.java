package org.peillood.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ThemePage;
import org.peillood.finding.Walk;
import org.peillood.policy.MeasuredReadings;
import org.peillood.policy.PlanLeaning;
import org.peillood.policy.Result;
import org.peillood.web.Language;

/**
 * Reads the figures that were chosen for an indicator: they stand beside its target as measured,
 * and the indicator is not removed from the plan while it has one.
 */
@ApplicationScoped
public class Gauge implements MeasuredReadings, PlanLeaning {

  @Inject Measures measures;
  @Inject Walk walk;
  @Inject Clock clock;

  /** What was chosen for an indicator, as it is now. */
  List<Sight> sights(int year, String indicator, Language language) {
    return measures.of(year, indicator).stream().map(one -> sight(one, language)).toList();
  }

  Sight sight(Measure measure, Language language) {
    return new Sight(measure, walk.now(measure.tabulation(), language));
  }

  @Override
  public List<Reading> of(int year, String indicator) {
    return sights(year, indicator, Language.DUTCH).stream()
        .flatMap(sight -> reading(sight).stream())
        .toList();
  }

  private Optional<Reading> reading(Sight sight) {
    return sight
        .figure()
        .map(
            figure ->
                new Reading(
                    sight.measure().id().toString(),
                    "measure.counted",
                    Figure.count(figure).orElse(0),
                    Result.Basis.MEASURED,
                    sight
                        .result()
                        .map(result -> result.calculatedOn())
                        .orElse(LocalDate.now(clock)),
                    List.of(source(sight)),
                    sight.estimate()));
  }

  private static Source source(Sight sight) {
    var tabulation = sight.measure().tabulation();
    var item = tabulation.variables().get(0);
    return new Source(
        sight.table().map(table -> table.name() + ", " + table.waveTitle()).orElse(item),
        ThemePage.itemAddress(tabulation.survey(), item));
  }

  @Override
  public List<String> on(int year, String code) {
    return measures.of(year, code).stream()
        .map(one -> one.tabulation().survey() + " " + String.join(", ", one.cited().items()))
        .toList();
  }
}
