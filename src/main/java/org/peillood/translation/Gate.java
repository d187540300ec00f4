package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.catalogue.SavedSettings;
import org.peillood.publishing.LanguageGate;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * Lets a language through as complete when every text of it is there and none of them is stale;
 * else it tells in words what lacks.
 */
@ApplicationScoped
class Gate implements LanguageGate {

  private static final int MOST_NAMED = 12;

  @Inject Subjects subjects;
  @Inject Workbench workbench;

  @Override
  public List<Progress> ofVersion(Survey survey, Wave wave, Frame frame) {
    var subject = subjects.find(survey.id());
    var part = new Part(survey.id(), wave.code());
    return wave.languages().stream()
        .map(Language::new)
        .map(
            language ->
                progress(
                    subject,
                    language,
                    language.equals(subject.from())
                        ? Coverage.NONE
                        : Coverage.of(workbench.lines(subject, part, language)),
                    refused(subject, part, language, frame),
                    frame))
        .filter(progress -> isTold(subject, progress))
        .toList();
  }

  @Override
  public List<Progress> ofSettings(SavedSettings saved, Frame frame) {
    return subjects.findSaved(saved).map(subject -> ofSettings(subject, frame)).orElse(List.of());
  }

  private List<Progress> ofSettings(Subject subject, Frame frame) {
    var languages = new ArrayList<Language>(List.of(subject.from()));
    languages.addAll(subject.languages());
    return languages.stream()
        .filter(
            language ->
                isAsked(subject, language)
                    || offer(subject.survey(), language.code()) == Offer.COMPLETE)
        .map(
            language ->
                progress(
                    subject,
                    language,
                    language.equals(subject.from())
                        ? Coverage.NONE
                        : workbench.coverage(subject, language),
                    subject.parts().stream()
                        .filter(part -> subject.wave(part).isPresent())
                        .flatMap(part -> refused(subject, part, language, frame).stream())
                        .toList(),
                    frame))
        .filter(progress -> isTold(subject, progress))
        .toList();
  }

  // The language that others are translated from is only told of when it is refused.
  private static boolean isTold(Subject subject, Progress progress) {
    return !progress.language().equals(subject.from().code()) || !progress.refused().isEmpty();
  }

  private static boolean isAsked(Subject subject, Language language) {
    return subject.survey().waves().stream()
        .anyMatch(wave -> wave.languages().contains(language.code()));
  }

  private List<String> refused(Subject subject, Part part, Language language, Frame frame) {
    var demanded = subject.survey().aids().demanded();
    var asked = subject.wave(part).filter(w -> w.languages().contains(language.code()));
    if (demanded.isEmpty() || asked.isEmpty()) {
      return List.of();
    }
    var aids = AidCheck.of(subjects.questionnaire(subject, part), language.code());
    var refused = new ArrayList<String>();
    for (var aid : Survey.Aid.values()) {
      var lacking = aids.stream().filter(each -> each.lacks(aid)).map(AidCheck::name).toList();
      if (demanded.contains(aid) && !lacking.isEmpty()) {
        var some = String.join(", ", lacking.subList(0, Math.min(lacking.size(), MOST_NAMED)));
        refused.add(
            frame.n(
                "translation.gate." + aid.name().toLowerCase(Locale.ROOT),
                lacking.size(),
                lacking.size() > MOST_NAMED ? some + " …" : some));
      }
    }
    return refused;
  }

  // A language that only translators have is a draft too.
  private static Offer offer(Survey survey, String language) {
    return survey.isDraft(language) || !survey.languages().contains(language)
        ? Offer.DRAFT
        : Offer.COMPLETE;
  }

  private static Progress progress(
      Subject subject, Language language, Coverage coverage, List<String> refused, Frame frame) {
    var lacking = new ArrayList<String>();
    if (coverage.missing() > 0) {
      lacking.add(frame.n("translation.gate.missing", coverage.missing()));
    }
    if (coverage.unfit() > 0) {
      lacking.add(frame.n("translation.gate.unfit", coverage.unfit()));
    }
    if (!lacking.isEmpty() && coverage.waiting() > 0) {
      lacking.add(frame.n("translation.gate.waiting", coverage.waiting()));
    }
    return new Progress(
        language.code(),
        offer(subject.survey(), language.code()),
        coverage.percent(),
        lacking,
        refused,
        "/bevragingen/" + subject.id() + "/vertalingen");
  }
}
