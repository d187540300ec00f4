package org.peillood.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peillood.survey.Answer;
import org.peillood.survey.Answers;
import org.peillood.survey.Item;
import org.peillood.survey.OwnYes;
import org.peillood.survey.Questionnaire;
import org.peillood.survey.Survey;
import org.peillood.web.Json;

/**
 * What a respondent said to each question that asks for consent, and in which language it was put:
 * to taking part, to each block about special categories of data, and to each purpose that a
 * question is marked with, such as being quoted. The words themselves are those of the version of
 * the questionnaire that the response names, which never changes.
 *
 * @param said by the name of the question
 */
record Consents(Map<String, Said> said) {

  private static final TypeReference<TreeMap<String, Said>> TYPE = new TypeReference<>() {};

  /**
   * One consent.
   *
   * @param answer the code that was chosen
   * @param language the code of the language in which it was first chosen
   */
  record Said(String answer, String language) {}

  Consents {
    said = Map.copyOf(said);
  }

  /** The questions of a survey that ask for consent. */
  static Set<String> items(Survey survey, Questionnaire questionnaire) {
    return Stream.of(
            Stream.of(survey.consent()).filter(item -> !item.isEmpty()),
            OwnYes.in(questionnaire).values().stream().map(OwnYes::item),
            questionnaire.items().stream().filter(Item::givesConsent).map(Item::name))
        .flatMap(items -> items)
        .collect(Collectors.toSet());
  }

  static Consents none() {
    return new Consents(Map.of());
  }

  /** With what these answers say; the language of what stays the same stays too. */
  Consents and(Set<String> items, Answers answers, String language) {
    var next = new TreeMap<String, Said>();
    for (var item : items) {
      code(answers, item)
          .ifPresent(
              code ->
                  next.put(
                      item,
                      Optional.ofNullable(said.get(item))
                          .filter(before -> before.answer().equals(code))
                          .orElseGet(() -> new Said(code, language))));
    }
    return new Consents(next);
  }

  private static Optional<String> code(Answers answers, String item) {
    return answers
        .get(item)
        .filter(Answer.Choice.class::isInstance)
        .map(answer -> ((Answer.Choice) answer).code());
  }

  String toJson() {
    try {
      return Json.JSON.writeValueAsString(new TreeMap<>(said));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("codes can always be written", e);
    }
  }

  static Consents fromJson(String document) {
    try {
      return new Consents(Json.JSON.readValue(document, TYPE));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store holds no consents: " + document, e);
    }
  }
}
