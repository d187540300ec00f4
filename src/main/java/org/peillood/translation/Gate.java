package org.peillood.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.peillood.publishing.LanguageGate;
import org.peillood.response.SavedSettings;
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

  @Inject Subjects subjects;
  @Inject Workbench workbench;

  @Override
  public List<Progress> ofVersion(Survey survey, Wave wave, Frame frame) {
    var subject = subjects.find(survey.id());
    var part = new Part(survey.id(), wave.code());
    return wave.languages().stream()
        .filter(code -> !code.equals(subject.from().code()))
        .map(
            code -> {
              var language = new Language(code);
              var coverage = Coverage.of(workbench.lines(subject, part, language));
              return progress(subject, language, offer(survey, code), coverage, frame);
            })
        .toList();
  }

  @Override
  public List<Progress> ofSettings(SavedSettings saved, Frame frame) {
    var subject = subjects.findSaved(saved);
    if (subject.isEmpty()) {
      return List.of(); // nobody said yet which languages it has
    }
    var asked =
        subject.get().survey().waves().stream().flatMap(w -> w.languages().stream()).toList();
    return subject.get().languages().stream()
        .filter(
            language ->
                asked.contains(language.code())
                    || offer(subject.get().survey(), language.code()) == Offer.COMPLETE)
        .map(
            language ->
                progress(
                    subject.get(),
                    language,
                    offer(subject.get().survey(), language.code()),
                    workbench.coverage(subject.get(), language),
                    frame))
        .toList();
  }

  // A language that only translators have is a draft too.
  private static Offer offer(Survey survey, String language) {
    return survey.isDraft(language) || !survey.languages().contains(language)
        ? Offer.DRAFT
        : Offer.COMPLETE;
  }

  private static Progress progress(
      Subject subject, Language language, Offer offer, Coverage coverage, Frame frame) {
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
        offer,
        coverage.percent(),
        lacking,
        List.of(),
        "/bevragingen/" + subject.id() + "/vertalingen");
  }
}
