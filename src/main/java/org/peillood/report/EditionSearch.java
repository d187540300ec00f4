package org.peillood.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Lets published reports be found by their year; what is in them is found in the plan. */
@ApplicationScoped
public class EditionSearch implements Searchable {

  @Inject Editions editions;

  @Override
  public String mark() {
    return issues().toString();
  }

  @Override
  public List<Entry> entries() {
    return issues().stream()
        .flatMap(
            issue ->
                Texts.STAFF_LANGUAGES.stream()
                    .map(
                        language ->
                            new Entry(
                                Entry.Kind.EDITION,
                                "",
                                title(issue, language),
                                "",
                                language,
                                issue.address(),
                                List.of(),
                                Optional.of(issue.year()))))
        .toList();
  }

  private static String title(Issue issue, Language language) {
    return Texts.in(language).get("report.edition", issue.year(), issue.number());
  }

  private List<Issue> issues() {
    return editions.years().stream().flatMap(year -> editions.of(year).stream()).toList();
  }
}
