package org.peillood.giveback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Analysis;
import org.peillood.analysis.ResultTable;
import org.peillood.analysis.ResultTable.Kind;
import org.peillood.finding.Finding;
import org.peillood.finding.Findings;
import org.peillood.finding.Walk;
import org.peillood.giveback.ResultsPage.Asked;
import org.peillood.giveback.ResultsPage.Bar;
import org.peillood.giveback.ResultsPage.Through;
import org.peillood.invitation.Associations;
import org.peillood.survey.Item;
import org.peillood.survey.Matrix;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** Gathers what is given back of a wave. */
@ApplicationScoped
class ResultsPages {

  private static final int MOST_CATEGORIES = 30;

  @Inject Analysis analysis;
  @Inject Associations associations;
  @Inject Findings findings;
  @Inject Walk walk;

  /** The codes of the languages in which the page can be read, those of the wave first. */
  static List<String> languages(Wave wave) {
    var codes = new LinkedHashSet<>(wave.languages());
    codes.addAll(Texts.RESPONDENTS_LANGUAGES);
    return List.copyOf(codes);
  }

  /** The questions of a wave that can be given back: those with answers to choose from. */
  static List<Item> offered(Survey survey, Wave wave) {
    return wave.questionnaire().items().stream()
        .filter(item -> item.type().offersCategories() && !item.looks("label"))
        .filter(item -> !item.name().equals(survey.consent()))
        .filter(item -> item.categories().size() <= MOST_CATEGORIES)
        .toList();
  }

  /** The findings with a figure about a question of a wave. */
  List<Finding> findings(Survey survey, Wave wave) {
    return findings.all().stream()
        .filter(f -> offered(survey, wave).stream().anyMatch(i -> rests(f, survey, wave, i.name())))
        .toList();
  }

  /** Whether a finding stands on what was answered to a question in a wave. */
  static boolean rests(Finding finding, Survey survey, Wave wave, String item) {
    return finding.evidence().stream()
        .anyMatch(
            evidence ->
                evidence.isAbout(survey.id(), item) && evidence.table().wave().equals(wave.code()));
  }

  /**
   * The page.
   *
   * @param via the link of the association somebody came through; empty for none
   */
  ResultsPage of(Survey survey, Wave wave, Choice choice, Language language, String via) {
    var asked =
        choice.items().stream()
            .flatMap(name -> wave.questionnaire().item(name).stream())
            .map(item -> new Tabulated(item, table(survey, wave, item, language)))
            .toList();
    var people = people(survey, wave, asked.stream().map(Tabulated::table).toList());
    return new ResultsPage(
        survey,
        wave,
        language,
        languages(wave).stream().map(Language::new).toList(),
        via,
        people,
        people.flatMap(all -> through(survey, wave, via)),
        asked.stream().map(one -> asked(one, language)).toList(),
        paragraphs(choice, survey, language),
        findings.all().stream()
            .filter(finding -> choice.findings().contains(finding.code()))
            .filter(f -> choice.items().stream().anyMatch(item -> rests(f, survey, wave, item)))
            .map(finding -> walk.line(finding, language))
            .toList());
  }

  private record Tabulated(Item item, ResultTable table) {}

  private ResultTable table(Survey survey, Wave wave, Item item, Language language) {
    return analysis.usual(survey, wave, item, language).tables().get(0);
  }

  private Optional<Long> people(Survey survey, Wave wave, List<ResultTable> tables) {
    var bases = tables.stream().map(ResultTable::bases).toList();
    return analysis
        .tookPart(survey, wave)
        .filter(all -> !givesAway(all, bases, survey.minimumCell()));
  }

  /**
   * Whether the number of all would tell what a table keeps back: who was asked, because few were
   * not. The whole less those who answered is then small, and is kept back too.
   */
  static boolean givesAway(long all, List<ResultTable.Bases> bases, int minimumCell) {
    return bases.stream()
        .filter(ResultTable.Bases::suppressed)
        .flatMap(base -> base.answered().stream())
        .anyMatch(answered -> answered < all && all - answered < minimumCell);
  }

  private Optional<Through> through(Survey survey, Wave wave, String via) {
    return via.isBlank()
        ? Optional.empty()
        : associations
            .known(survey, wave, via)
            .flatMap(
                association ->
                    associations
                        .completed(survey, wave, association)
                        .filter(people -> people >= survey.minimumCell())
                        .map(people -> new Through(association.name(), people)));
  }

  private static Asked asked(Tabulated one, Language language) {
    var item = one.item();
    var bars =
        one.table().rows().stream()
            .filter(row -> row.kind() == Kind.CATEGORY || row.kind() == Kind.AMONG_FIRST)
            .map(
                row ->
                    new Bar(
                        Said.of(item.category(row.code()).orElseThrow().label(), language),
                        row.figure()))
            .toList();
    return new Asked(
        item.name(),
        item.type(),
        item.matrix().map(Matrix::label).map(label -> Said.of(label, language)),
        Said.of(item.label(), language),
        one.table().standing(),
        one.table().bases().answered(),
        item.top().orElse(item.categories().size()),
        bars);
  }

  private static List<Said> paragraphs(Choice choice, Survey survey, Language language) {
    var said = Said.of(choice.said(survey), language);
    return Arrays.stream(said.text().split("\\R{2,}"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph -> new Said(paragraph, said.language()))
        .toList();
  }
}
