package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a questionnaire that are in languages, or have media, as the {@code <itext>} of an
 * XForm: one translation per language, each with every text. One that a language lacks is {@code
 * -}, so that nobody takes another language for it.
 */
final class ItextWriter {

  /** Stands for a text that a language lacks. */
  private static final String ABSENT = "-";

  private static final String LONG = "";
  private static final String GUIDANCE = "guidance";

  private final Questionnaire questionnaire;
  private final Paths paths;
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final Map<String, String> languages = new LinkedHashMap<>();

  /**
   * One text.
   *
   * @param at where its references stand; nowhere for the words of choices
   * @param forms the words, or the name of a file, by form
   */
  private record Text(Optional<Place> at, Map<String, Translated> forms) {}

  ItextWriter(Questionnaire questionnaire, Place root, Paths paths) {
    this.questionnaire = questionnaire;
    this.paths = paths;
    questionnaire.lists().forEach(list -> collect(Offering.of(list)));
    questionnaire
        .allItems()
        .flatMap(item -> Offering.of(item).stream())
        .filter(offering -> !offering.missing().isEmpty())
        .forEach(this::collect);
    root.all().forEach(this::collect);
  }

  /** The texts; none when all words stand where they are shown. */
  Optional<Xml> itext() {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    var itext = Xml.element("itext");
    languages.forEach((code, name) -> itext.add(translation(code, name)));
    return Optional.of(itext);
  }

  private Xml translation(String code, String name) {
    var translation = Xml.element("translation").with("lang", name);
    if (name.equals(questionnaire.settings().defaultLanguage())) {
      translation.with("default", "true()");
    }
    texts.forEach((id, text) -> translation.add(text(id, text, code)));
    return translation;
  }

  private Xml text(String id, Text text, String language) {
    var element = Xml.element("text").with("id", id);
    text.forms()
        .forEach(
            (form, words) -> {
              var said = said(words, language);
              if (!Caption.MEDIA.contains(form)) {
                element.add(paths.fill(inForm(Xml.element("value"), form), said, text.at()));
              } else if (!said.equals(ABSENT)) {
                var folder =
                    form.equals("big-image") ? "images" : form.equals("image") ? "images" : form;
                element.add(
                    paths.fill(
                        inForm(Xml.element("value"), form),
                        "jr://" + folder + "/" + said,
                        text.at()));
              }
            });
    return element;
  }

  private static Xml inForm(Xml value, String form) {
    return form.equals(LONG) ? value : value.with("form", form);
  }

  private String said(Translated words, String language) {
    var own = words.texts().get(language);
    if (own != null) {
      return own;
    }
    return language.equals(questionnaire.plainLanguage()) ? words.plain().orElse(ABSENT) : ABSENT;
  }

  private void collect(Offering offering) {
    if (!offering.isTranslated()) {
      return;
    }
    offering
        .texts()
        .forEach(
            (id, category) -> {
              put(id, LONG, category.label(), Optional.empty());
              category.media().forEach((kind, file) -> put(id, kind, file, Optional.empty()));
            });
  }

  private void collect(Place place) {
    place
        .group()
        .ifPresent(
            group -> {
              messages(place, group.rules());
              captions(place, group.isMatrix() ? withoutWords(group.caption()) : group.caption());
            });
    place
        .item()
        .ifPresent(
            item -> {
              messages(place, item.rules());
              captions(place, item.caption());
            });
  }

  private static Caption withoutWords(Caption caption) {
    return new Caption(Translated.none(), Translated.none(), caption.guidance(), caption.media());
  }

  private void messages(Place place, Rules rules) {
    message(place, "jr:constraintMsg", rules.messages().constraint());
    message(place, "jr:requiredMsg", rules.messages().required());
    message(place, "jr:noAppErrorString", rules.messages().noApp());
  }

  private void message(Place place, String name, Translated words) {
    if (BindWriter.isInItext(name, words)) {
      put(place.path() + ":" + name, LONG, words, Optional.of(place));
    }
  }

  private void captions(Place place, Caption caption) {
    var id = place.path() + ":label";
    if (caption.hasTranslatedLabel() && !caption.label().isEmpty()) {
      put(id, LONG, caption.label(), Optional.of(place));
    }
    if (caption.hasTranslatedHint() && !caption.hint().isEmpty()) {
      put(place.path() + ":hint", LONG, caption.hint(), Optional.of(place));
    }
    if (!caption.guidance().isEmpty()) {
      put(place.path() + ":hint", GUIDANCE, caption.guidance(), Optional.of(place));
    }
    caption.media().forEach((kind, file) -> put(id, kind, file, Optional.of(place)));
  }

  private void put(String id, String form, Translated words, Optional<Place> at) {
    if (words.isEmpty()) {
      return;
    }
    texts.computeIfAbsent(id, i -> new Text(at, new LinkedHashMap<>())).forms().put(form, words);
    if (words.isTranslated()) {
      words.languages().forEach(code -> languages.put(code, questionnaire.languageName(code)));
    } else {
      languages.put(questionnaire.plainLanguage(), questionnaire.settings().defaultLanguage());
    }
  }
}
