package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.catalogue.DefinitionSource;
import org.peillood.catalogue.Drafts;
import org.peillood.catalogue.PublishedVersion;
import org.peillood.catalogue.SavedSettings;
import org.peillood.catalogue.SurveyDrafts;
import org.peillood.survey.DefinitionProblem;
import org.peillood.survey.QuestionnaireTexts;
import org.peillood.survey.SurveyDocument;
import org.peillood.survey.SurveySettings;
import org.peillood.web.Language;
import org.peillood.web.ProblemType;

/**
 * Where translations are made: texts and translations side by side, kept as they are typed, and put
 * into the survey when somebody says so. Of a wave in the field they become the draft of its next
 * version; of a survey in the making, its next settings.
 */
@ApplicationScoped
class Workbench {

  @Inject Subjects subjects;
  @Inject Translations translations;
  @Inject Drafts drafts;
  @Inject SurveyDrafts making;

  /** The texts of a part with their translations into a language. */
  List<TextLine> lines(Subject subject, Part part, Language to) {
    var matter = subjects.matter(subject, part, to);
    var kept = translations.of(part, to.code());
    return matter.texts().stream()
        .map(
            text ->
                TextLine.of(
                    text, matter.standing(), Optional.ofNullable(kept.get(text.original().key()))))
        .toList();
  }

  /** How far a language is, all parts together. */
  Coverage coverage(Subject subject, Language to) {
    return subject.parts().stream()
        .map(part -> Coverage.of(lines(subject, part, to)))
        .reduce(Coverage.NONE, Coverage::and);
  }

  /** Keeps what was changed on a page, each text by itself. */
  Saved save(Subject subject, Part part, Language to, List<Typed> typed, String account) {
    var lines =
        lines(subject, part, to).stream()
            .collect(Collectors.toMap(line -> line.original().key(), Function.identity()));
    var overtaken = new LinkedHashMap<String, Typed>();
    var changes = new ArrayList<Change>();
    for (var one : typed) {
      var line = lines.get(one.key());
      if (line == null || !one.isChanged()) {
        continue;
      }
      if (!one.sourceShown().equals(line.sourceMark())) {
        overtaken.put(one.key(), one);
      } else {
        changes.add(change(line, one));
      }
    }
    var late =
        translations.keep(part, to.code(), changes, Translations.Together.EACH_BY_ITSELF, account);
    typed.stream()
        .filter(one -> late.contains(one.key()))
        .forEach(one -> overtaken.put(one.key(), one));
    var kept = changes.stream().map(Change::key).filter(key -> !late.contains(key)).toList();
    return new Saved(kept, overtaken);
  }

  private static Change change(TextLine line, Typed typed) {
    var words = Words.clean(typed.words());
    boolean sound = Fidelity.differences(line.original().words(), words).isEmpty();
    return new Change(
        typed.key(),
        words,
        sound ? typed.state() : TextState.DRAFT,
        line.original().words(),
        line.brought(),
        Optional.empty(),
        typed.revision());
  }

  /** How many translations of a part stand here and not in the survey yet, in all languages. */
  int waiting(Subject subject, Part part) {
    return subject.languages().stream()
        .mapToInt(language -> Coverage.of(lines(subject, part, language)).waiting())
        .sum();
  }

  /**
   * Puts the translations of a part into the survey, in all languages.
   *
   * @return what stands in the way; nothing is put when that is not empty
   * @throws org.peillood.web.Problem CHANGED_MEANWHILE when somebody else saved the survey
   *     meanwhile
   */
  List<DefinitionProblem> put(Subject subject, Part part, String account) {
    var words = new LinkedHashMap<Language, Map<String, String>>();
    for (var language : subject.languages()) {
      var waiting = new LinkedHashMap<String, String>();
      lines(subject, part, language).stream()
          .filter(TextLine::isWaiting)
          .forEach(line -> waiting.put(line.original().key(), line.words()));
      if (!waiting.isEmpty()) {
        words.put(language, waiting);
      }
    }
    if (words.isEmpty()) {
      return List.of();
    }
    return part.isOwn()
        ? putIntoSettings(subject, words, account)
        : putIntoQuestionnaire(subject, part, words, account);
  }

  private List<DefinitionProblem> putIntoSettings(
      Subject subject, Map<Language, Map<String, String>> words, String account) {
    var saved = subject.saved().orElseThrow();
    var next = saved.settings();
    for (var one : words.entrySet()) {
      var code = one.getKey().code();
      next = next.withLanguage(code);
      for (var text : one.getValue().entrySet()) {
        var field = OwnTexts.find(next, text.getKey()).orElseThrow();
        next = next.with(field.in(code), text.getValue());
      }
    }
    save(saved, next, account);
    return List.of();
  }

  private List<DefinitionProblem> putIntoQuestionnaire(
      Subject subject, Part part, Map<Language, Map<String, String>> words, String account) {
    var questionnaire = subjects.questionnaire(subject, part);
    for (var one : words.entrySet()) {
      var language = one.getKey();
      var column = subject.nameOf(language) + " (" + language.code() + ")";
      questionnaire =
          QuestionnaireTexts.with(questionnaire, language.code(), column, one.getValue());
    }
    var source = source(subject, part).asking(questionnaire);
    var wave = subject.live().flatMap(survey -> survey.wave(part.wave()));
    if (wave.isPresent()) {
      return drafts.bring(subject.live().orElseThrow(), wave.get(), source, account).stream()
          .filter(DefinitionProblem::isError)
          .toList();
    }
    var saved = subject.saved().orElseThrow();
    var file = making.bring(subject.id(), source, account);
    var number = saved.settings().wave(part.wave()).orElseThrow();
    var next = saved.settings().with("waves." + number + ".questionnaire", file);
    for (var language : words.keySet()) {
      next = next.withLanguage(language.code());
    }
    save(saved, next, account);
    return List.of();
  }

  private void save(SavedSettings saved, SurveySettings next, String account) {
    if (!making.save(saved.survey(), saved.number(), SurveyDocument.write(next), account)) {
      throw ProblemType.CHANGED_MEANWHILE.because();
    }
  }

  private DefinitionSource source(Subject subject, Part part) {
    return subjects
        .draft(subject, part)
        .map(Drafts.Draft::source)
        .or(
            () ->
                subjects.published(subject, part).stream()
                    .findFirst()
                    .map(PublishedVersion::source))
        .or(() -> brought(subject, part))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because(part.wave()));
  }

  private Optional<DefinitionSource> brought(Subject subject, Part part) {
    return subject
        .saved()
        .map(SavedSettings::settings)
        .flatMap(
            settings ->
                settings
                    .wave(part.wave())
                    .map(number -> settings.get("waves." + number + ".questionnaire")))
        .flatMap(
            name ->
                making.files(subject.id()).stream()
                    .filter(file -> file.name().equals(name))
                    .findFirst());
  }
}
