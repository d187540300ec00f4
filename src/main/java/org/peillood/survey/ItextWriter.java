package org.peillood.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a questionnaire as the {@code <itext>} of an XForm: one translation per language,
 * each with every text; one that a language lacks is given in the default language.
 */
final class ItextWriter {

  private final Questionnaire questionnaire;
  private final References references;
  private final Map<String, Translated> texts = new LinkedHashMap<>();

  ItextWriter(Questionnaire questionnaire, References references) {
    this.questionnaire = questionnaire;
    this.references = references;
    collect("/" + XFormWriter.ROOT, questionnaire.elements());
    for (var item : questionnaire.items()) {
      Offering.of(item).ifPresent(offering -> texts.putAll(offering.texts()));
    }
  }

  Xml itext() {
    var itext = Xml.element("itext");
    questionnaire.languageNames().forEach((code, name) -> itext.add(translation(code, name)));
    return itext;
  }

  private Xml translation(String code, String name) {
    var translation = Xml.element("translation").with("lang", name);
    if (code.equals(questionnaire.defaultLanguage())) {
      translation.with("default", "true()");
    }
    texts.forEach(
        (id, text) ->
            translation.add(
                Xml.element("text")
                    .with("id", id)
                    .add(references.fill(Xml.element("value"), text.in(code)))));
    return translation;
  }

  private void collect(String parent, List<Element> elements) {
    for (var element : elements) {
      var path = parent + "/" + element.name();
      if (element instanceof Group group) {
        put(path + ":label", group.label());
        put(path + ":hint", group.hint());
        collect(path, group.children());
      } else {
        collect(path, (Item) element);
      }
    }
  }

  private void collect(String path, Item item) {
    put(path + ":label", item.label());
    put(path + ":hint", item.hint());
    put(path + ":jr:requiredMsg", item.rules().requiredMessage());
    put(path + ":jr:constraintMsg", item.rules().constraintMessage());
  }

  private void put(String id, Translated text) {
    if (!text.isEmpty()) {
      texts.put(id, text);
    }
  }
}
