package org.peillood.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peillood.catalogue.SavedSettings;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * A survey whose texts are translated.
 *
 * @param survey as it is in the field, or as much of it as can be read while it is made
 * @param saved its settings, when it is made here; one from a folder has none that can be changed
 * @param live what is in the field of it
 * @param added the languages that somebody added for translators, with the names they gave them
 */
record Subject(
    Survey survey,
    Optional<SavedSettings> saved,
    Optional<Survey> live,
    Map<String, String> added) {

  String id() {
    return survey.id();
  }

  String called(String language) {
    return saved
        .map(settings -> settings.settings().called(language))
        .orElseGet(() -> survey.name().in(language));
  }

  /** The language that everything is translated from. */
  Language from() {
    return new Language(survey.languages().get(0));
  }

  /** The languages into which it is translated. */
  List<Language> languages() {
    var codes = new LinkedHashSet<>(survey.languages());
    codes.addAll(added.keySet());
    codes.remove(from().code());
    return codes.stream().map(Language::new).toList();
  }

  /** The name of a language: what somebody gave it here, else its own. */
  String nameOf(Language language) {
    return added.getOrDefault(language.code(), language.endonym());
  }

  /** What can be translated of it. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    if (saved.isPresent()) {
      parts.add(Part.own(id()));
    }
    survey.waves().forEach(wave -> parts.add(new Part(id(), wave.code())));
    return parts;
  }

  Optional<Wave> wave(Part part) {
    return survey.wave(part.wave());
  }

  /** What a language counts as where nobody worked on it here. */
  TextState standing(Language language) {
    return survey.languages().contains(language.code()) && !survey.isDraft(language.code())
        ? TextState.REVIEWED
        : TextState.DRAFT;
  }
}
