package org.peillood.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.peillood.catalogue.Surveys;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/** Lets what surveys ask be searched, in every language in which it is asked; no answers. */
@ApplicationScoped
public class QuestionSearch implements Searchable {

  @Inject Surveys surveys;

  @Override
  public String mark() {
    return surveys.catalogue().surveys().stream()
        .flatMap(survey -> survey.waves().stream().map(wave -> surveys.hash(survey, wave)))
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (var survey : surveys.catalogue().surveys()) {
      var seen = new HashSet<String>();
      survey.waves().stream()
          .sorted(Comparator.comparing(Wave::opens).reversed())
          .forEach(
              wave ->
                  wave.questionnaire().items().stream()
                      .filter(item -> item.type().isAnswered() && seen.add(item.name()))
                      .forEach(item -> entries(survey, wave, item, entries)));
    }
    return List.copyOf(entries);
  }

  private static void entries(Survey survey, Wave wave, Item item, List<Entry> entries) {
    item.label()
        .texts()
        .forEach(
            (code, label) ->
                entries.add(
                    new Entry(
                        Entry.Kind.QUESTION,
                        item.name(),
                        label,
                        options(item, code) + "\n" + survey.name().in(code),
                        new Language(code.isEmpty() ? item.label().defaultLanguage() : code),
                        ThemePage.itemAddress(survey.id(), item.name()),
                        List.copyOf(item.themes()),
                        Optional.of(wave.opens().getYear()))));
  }

  private static String options(Item item, String code) {
    return item.choices().stream()
        .flatMap(choices -> choices.categories().stream())
        .map(category -> category.label().in(code))
        .collect(Collectors.joining(" · "));
  }
}
