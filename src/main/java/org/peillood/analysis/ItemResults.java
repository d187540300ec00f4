package org.peillood.analysis;

import gg.jte.models.runtime.JteModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.catalogue.Surveys;
import org.peillood.coding.CodedAnswers;
import org.peillood.pages.StaticTemplates;
import org.peillood.privacy.DisclosureControl;
import org.peillood.response.CompletedResponses;
import org.peillood.response.ItemPanel;
import org.peillood.response.Mode;
import org.peillood.survey.Group;
import org.peillood.survey.Item;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;

/** Adds to the page of an item what was answered, wave by wave. */
@ApplicationScoped
public class ItemResults implements ItemPanel {

  private static final int AFTER_THE_WORDING = 10;

  @Inject Analysis analysis;
  @Inject CompletedResponses responses;
  @Inject Surveys surveys;
  @Inject Columns columns;
  @Inject Trends trends;
  @Inject CodedAnswers coded;
  @Inject Instance<FigureChart> charts;

  /**
   * Responses to earlier versions that asked the same item, whose series broke since: none of the
   * figures counts them.
   *
   * @param count absent when they are too few to be told
   */
  public record Earlier(Wave wave, Optional<Long> count) {}

  @Override
  public int order() {
    return AFTER_THE_WORDING;
  }

  @Override
  public Optional<JteModel> about(
      Frame frame, Survey survey, Item item, Map<String, List<String>> query) {
    if (!item.type().isAnswered()) {
      return Optional.empty();
    }
    var repeats = newest(survey, item).repeatsAround(item.name());
    if (!repeats.isEmpty()) {
      return Optional.of(perInstance(frame, survey, item, repeats.get(repeats.size() - 1)));
    }
    var asking =
        survey.waves().stream()
            .filter(wave -> wave.questionnaire().item(item.name()).isPresent())
            .toList();
    var occurring =
        asking.stream()
            .flatMap(wave -> columns.modes(survey, wave).stream())
            .distinct()
            .sorted(Comparator.comparing(slug -> Mode.of(slug)))
            .toList();
    var choice = ModeChoice.of(occurring, query.getOrDefault(ModeChoice.MODE, List.of()), Map.of());
    var tabulation =
        Tabulation.of(survey.id(), List.of(item.name()), ThemeResults.measure(item))
            .cameInBy(choice.chosen());
    var results =
        asking.stream()
            .map(wave -> analysis.run(tabulation.inWaves(List.of(wave.code())), frame.language()))
            .toList();
    var earlier =
        survey.waves().stream().flatMap(wave -> earlier(survey, wave, item).stream()).toList();
    var found = trends.over(overTime(survey, asking, tabulation), frame.language());
    return Optional.of(
        new StaticTemplates()
            .analysisItemResults(
                frame,
                results,
                choice,
                earlier,
                Trends.view(found.trends(), charts, frame.language()),
                survey.waves().size() > 1 ? found.without() : List.of()));
  }

  /** What is followed over the waves: of an open question that is coded its codes. */
  private Tabulation overTime(Survey survey, List<Wave> asking, Tabulation tabulation) {
    return asking.stream()
        .flatMap(wave -> coded.items(survey, wave).stream())
        .filter(item -> tabulation.variables().contains(item.item().name()))
        .findFirst()
        .map(
            item ->
                Tabulation.of(survey.id(), List.of(item.variable()), Measure.SHARES)
                    .cameInBy(tabulation.modes()))
        .orElse(tabulation);
  }

  private Optional<Earlier> earlier(Survey survey, Wave wave, Item item) {
    long apart =
        responses.byVersion(survey.id(), wave.code()).entrySet().stream()
            .filter(version -> isApart(survey, wave, version.getKey(), item.name()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    var control = DisclosureControl.minimumCell(survey.minimumCell());
    return apart == 0
        ? Optional.empty()
        : Optional.of(new Earlier(wave, control.protect(apart, apart).value()));
  }

  private boolean isApart(Survey survey, Wave wave, String version, String name) {
    var asked = surveys.wave(survey, wave.code(), version).questionnaire();
    return asked.item(name).isPresent()
        && !surveys.continuing(survey, wave, version).contains(name);
  }

  private JteModel perInstance(Frame frame, Survey survey, Item item, Group repeat) {
    var label =
        repeat.label().isEmpty() ? repeat.name() : repeat.label().in(frame.language().code());
    var tables =
        survey.waves().stream()
            .filter(wave -> !wave.questionnaire().repeatsAround(item.name()).isEmpty())
            .filter(wave -> wave.questionnaire().anyItem(item.name()).isPresent())
            .map(wave -> analysis.perInstance(survey, wave, item, frame.language()))
            .toList();
    return new StaticTemplates()
        .analysisInstanceResults(
            frame,
            label.replaceAll("\\s*\\$\\{[^}]*}", ""),
            tables,
            tables.size() < 2
                ? List.of()
                : trends
                    .over(
                        Tabulation.of(
                            survey.id(), List.of(item.name()), ThemeResults.measure(item)),
                        frame.language())
                    .without());
  }

  private static Questionnaire newest(Survey survey, Item item) {
    return survey.waves().stream()
        .sorted(Comparator.comparing(Wave::opens).reversed())
        .map(Wave::questionnaire)
        .filter(questionnaire -> questionnaire.anyItem(item.name()).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
