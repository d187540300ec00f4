package org.peillood.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.policy.Plan;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;

/** Lets findings be searched, with their limits, their evidence and what a reviewer said. */
@ApplicationScoped
public class FindingSearch implements Searchable {

  @Inject Findings findings;
  @Inject Walk walk;
  @Inject Plan plan;

  @Override
  public String mark() {
    return findings.mark();
  }

  @Override
  public List<Entry> entries() {
    return findings.all().stream().map(this::entry).toList();
  }

  private Entry entry(Finding finding) {
    var text =
        Stream.of(
                Stream.of(finding.limits(), finding.review().remarks()),
                finding.evidence().stream().map(Evidence::why),
                finding.materials().stream()
                    .flatMap(material -> Stream.of(material.title(), material.why())))
            .flatMap(each -> each)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n"));
    return new Entry(
        Entry.Kind.FINDING,
        finding.code(),
        finding.claim(),
        text,
        finding.language(),
        "/bevindingen/" + finding.code(),
        themes(finding),
        Optional.of(finding.planYear()));
  }

  private List<String> themes(Finding finding) {
    var of = walk.planOf(finding);
    return Stream.concat(
            of.indicatorsFedBy(finding.indicators(of.year().year())).stream()
                .map(indicator -> of.actionOf(indicator).theme()),
            finding.notes().stream()
                .flatMap(code -> plan.note(code).stream())
                .flatMap(note -> note.themes().stream()))
        .distinct()
        .sorted()
        .toList();
  }
}
