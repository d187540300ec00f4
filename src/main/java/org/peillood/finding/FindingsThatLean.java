package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.peillood.chart.Charts;
import org.peillood.publishing.Leaners;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.web.Language;

/** Tells which charts draw the figures about an item, and which findings cite them. */
@ApplicationScoped
public class FindingsThatLean implements Leaners {

  @Inject Findings findings;
  @Inject Charts charts;

  @Override
  public List<Leaner> on(Survey survey, Item item, Language language) {
    var leaners = new ArrayList<Leaner>();
    charts.all().stream()
        .filter(chart -> chart.tabulation().survey().equals(survey.id()))
        .filter(chart -> chart.tabulation().variables().contains(item.name()))
        .forEach(
            chart ->
                leaners.add(new Leaner(chart.words(language).title(), "/grafieken/" + chart.id())));
    findings.all().stream()
        .filter(
            finding ->
                finding.evidence().stream()
                    .anyMatch(evidence -> evidence.isAbout(survey.id(), item.name())))
        .forEach(
            finding ->
                leaners.add(
                    new Leaner(
                        finding.code() + " " + finding.claim(), "/bevindingen/" + finding.code())));
    return leaners;
  }
}
