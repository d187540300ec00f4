package org.peillood.answering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peillood.catalogue.Surveys;
import org.peillood.survey.Survey;
import org.peillood.web.Frame;
import org.peillood.web.Language;
import org.peillood.web.Pages;

/**
 * In which survey and which language this request speaks with a respondent; known a little better
 * with each thing that is learnt, and used by the page itself and by the page of a problem.
 */
@RequestScoped
public class Conversation {

  @Inject Pages pages;
  @Inject Surveys surveys;
  private @Nullable Survey survey;
  private @Nullable Language language;

  void about(Survey asked) {
    this.survey = asked;
  }

  void speak(String code) {
    this.language = new Language(code);
  }

  /** The first of these that was asked for or that the browser prefers. */
  public void speakAmong(List<String> codes, String wanted) {
    speak(
        codes.contains(wanted)
            ? wanted
            : pages.among(codes.stream().map(Language::new).toList()).code());
  }

  Optional<Survey> survey() {
    return Optional.ofNullable(survey);
  }

  /**
   * The language of this request; that of the browser among all the surveys' when none is known.
   */
  Language language() {
    var known = language;
    return known != null ? known : pages.among(languages());
  }

  /** Every language in which there is a survey, or Dutch. */
  List<Language> languages() {
    var all =
        surveys.catalogue().surveys().stream()
            .flatMap(each -> each.languages().stream())
            .distinct()
            .map(Language::new)
            .toList();
    return all.isEmpty() ? List.of(Language.DUTCH) : all;
  }

  /** What the page of this request is shown in. */
  public Frame frame() {
    return pages.frame("", language());
  }
}
