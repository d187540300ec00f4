package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.peillood.catalogue.Drafts;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.catalogue.SavedSettings;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.QuestionnaireText;
import org.peillood.survey.QuestionnaireTexts;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveySettings;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;

/**
 * Finds the texts of surveys: of a wave the draft of its next version, else the version in the
 * field, else the questionnaire that was brought for it; of the survey itself its settings as they
 * were saved last.
 */
@ApplicationScoped
class Subjects {

  @Inject Surveys surveys;
  @Inject Drafts drafts;
  @Inject SurveyDrafts making;
  @Inject Translations translations;

  /**
   * The survey with this id, be it still in the making.
   *
   * @throws org.peillood.web.Problem UNKNOWN_SURVEY when there is none, or nobody said yet which
   *     languages it has
   */
  Subject find(String id) {
    return found(id, making.newest(id)).orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(id));
  }

  /** The survey with these settings; none when nobody said yet which languages it has. */
  Optional<Subject> findSaved(SavedSettings saved) {
    return found(saved.survey(), Optional.of(saved));
  }

  private Optional<Subject> found(String id, Optional<SavedSettings> saved) {
    var live = surveys.catalogue().survey(id);
    return saved
        .flatMap(s -> making.check(id, s.definition(), s.settings()).unfinished())
        .or(() -> live)
        .filter(survey -> !survey.languages().isEmpty())
        .map(survey -> new Subject(survey, saved, live, translations.languages(id)));
  }

  /** What there is to translate of a part. */
  Matter matter(Subject subject, Part part, Language to) {
    var texts = part.isOwn() ? own(subject, to) : asked(subject, part, to);
    return new Matter(
        part,
        subject.called(subject.from().code()),
        subject.from(),
        to,
        subject.standing(to),
        texts);
  }

  /** What a wave asks next: its draft, else what it has now. */
  Questionnaire questionnaire(Subject subject, Part part) {
    return draft(subject, part)
        .map(Drafts.Draft::questionnaire)
        .or(() -> subject.wave(part).map(Wave::questionnaire))
        .orElseThrow(() -> ProblemType.UNKNOWN_SURVEY.because(part.survey() + " " + part.wave()));
  }

  Optional<Drafts.Draft> draft(Subject subject, Part part) {
    return subject
        .live()
        .flatMap(survey -> survey.wave(part.wave()).flatMap(wave -> drafts.of(survey, wave)));
  }

  /** The versions of a wave that were published, newest first. */
  List<PublishedVersion> published(Subject subject, Part part) {
    return subject
        .live()
        .flatMap(survey -> survey.wave(part.wave()).map(wave -> newestFirst(survey, wave)))
        .orElse(List.of());
  }

  private List<PublishedVersion> newestFirst(Survey survey, Wave wave) {
    return surveys.published(survey, wave).stream()
        .sorted(Comparator.comparingInt(PublishedVersion::number).reversed())
        .toList();
  }

  private List<Matter.Text> asked(Subject subject, Part part, Language to) {
    return texts(
        questionnaire(subject, part),
        published(subject, part).stream().map(PublishedVersion::questionnaire).toList(),
        subject.from().code(),
        to.code());
  }

  /** The texts of a questionnaire, with what earlier versions of it had, newest first. */
  static List<Matter.Text> texts(
      Questionnaire questionnaire, List<Questionnaire> earlier, String from, String to) {
    var before = earlier.stream().map(Subjects::byKey).toList();
    var texts = new ArrayList<Matter.Text>();
    for (var text : QuestionnaireTexts.of(questionnaire)) {
      var source = words(text, from);
      if (!source.isBlank()) {
        var pairs =
            before.stream()
                .flatMap(version -> Optional.ofNullable(version.get(text.key())).stream())
                .map(old -> new Matter.Earlier(words(old, from), words(old, to)))
                .toList();
        texts.add(new Matter.Text(original(text, source), words(text, to), pairs));
      }
    }
    return texts;
  }

  private static Original original(QuestionnaireText text, String source) {
    return new Original(
        text.key(),
        text.isOfChoice() && !text.kind().isFile() ? "choice" : text.kind().column(),
        text.about(),
        source,
        text.kind().isFile() ? Original.Duty.FREE : Original.Duty.NEEDED);
  }

  private static Map<String, QuestionnaireText> byKey(Questionnaire questionnaire) {
    var texts = new LinkedHashMap<String, QuestionnaireText>();
    QuestionnaireTexts.of(questionnaire).forEach(text -> texts.put(text.key(), text));
    return texts;
  }

  private static String words(QuestionnaireText text, String language) {
    return text.text().languages().contains(language) ? text.text().in(language) : "";
  }

  private List<Matter.Text> own(Subject subject, Language to) {
    var settings = subject.saved().map(SavedSettings::settings).orElseThrow();
    var earlier =
        making.history(subject.id()).stream()
            .filter(SavedSettings::isPublished)
            .map(SavedSettings::settings)
            .toList();
    var from = subject.from().code();
    var texts = new ArrayList<Matter.Text>();
    for (var field : OwnTexts.of(settings)) {
      var source = settings.get(field.in(from));
      if (!source.isBlank()) {
        Function<SurveySettings, Stream<Matter.Earlier>> pair =
            old ->
                OwnTexts.find(old, field.key()).stream()
                    .map(f -> new Matter.Earlier(old.get(f.in(from)), old.get(f.in(to.code()))));
        texts.add(
            new Matter.Text(
                new Original(field.key(), field.name(), "", source, Original.Duty.NEEDED),
                settings.get(field.in(to.code())),
                earlier.stream().flatMap(pair).toList()));
      }
    }
    return texts;
  }
}
