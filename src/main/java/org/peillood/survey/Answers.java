package org.peillood.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What one respondent has answered so far, by item name. An item that was asked and left empty is
 * absent; one that routing never asked is {@link MissingCode#NOT_ASKED} once the response is
 * settled.
 *
 * @param byItem in the order in which they were given
 */
public record Answers(Map<String, Answer> byItem) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Answers NONE = new Answers(Map.of());

  /** Keeps the order of the answers. */
  public Answers {
    byItem = Collections.unmodifiableMap(new LinkedHashMap<>(byItem));
  }

  /** Nothing answered yet. */
  public static Answers none() {
    return NONE;
  }

  /** The answer to an item. */
  public Optional<Answer> get(String item) {
    return Optional.ofNullable(byItem.get(item));
  }

  /** These answers with one given or replaced. */
  public Answers with(String item, Answer answer) {
    var next = new LinkedHashMap<>(byItem);
    next.put(item, answer);
    return new Answers(next);
  }

  /** These answers with one taken away. */
  public Answers without(String item) {
    var next = new LinkedHashMap<>(byItem);
    next.remove(item);
    return new Answers(next);
  }

  /** Whether nothing was answered. */
  public boolean isEmpty() {
    return byItem.isEmpty();
  }

  /**
   * The document that is stored: {@code
   * {"J02":"zoekt","J09":["taal","leeftijd"],"J19":{"missing":97}}}.
   */
  public String toJson() {
    var document = JSON.createObjectNode();
    byItem.forEach((item, answer) -> write(document, item, answer));
    return document.toString();
  }

  /**
   * Reads a stored document. An item that the questionnaire does not have keeps its answer, because
   * nothing that was acknowledged may get lost; it is read as text.
   *
   * @throws IllegalArgumentException when the text is no such document
   */
  public static Answers fromJson(String json, Questionnaire questionnaire) {
    var types = new LinkedHashMap<String, ItemType>();
    questionnaire.items().forEach(item -> types.put(item.name(), item.type()));
    var answers = new LinkedHashMap<String, Answer>();
    parse(json)
        .properties()
        .forEach(
            field ->
                answers.put(
                    field.getKey(),
                    read(field.getValue(), types.getOrDefault(field.getKey(), ItemType.TEXT))));
    return new Answers(answers);
  }

  private static ObjectNode parse(String json) {
    try {
      if (JSON.readTree(json) instanceof ObjectNode document) {
        return document;
      }
      throw new IllegalArgumentException("the answers are no JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the answers are no JSON", e);
    }
  }

  private static void write(ObjectNode document, String item, Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      document.put(item, choice.code());
    } else if (answer instanceof Answer.Choices choices) {
      var codes = document.putArray(item);
      choices.codes().forEach(codes::add);
    } else if (answer instanceof Answer.Number number) {
      document.put(item, number.value());
    } else if (answer instanceof Answer.Text text) {
      document.put(item, text.text());
    } else if (answer instanceof Answer.Missing missing) {
      document.putObject(item).put("missing", missing.code().code().orElseThrow());
    }
  }

  private static Answer read(JsonNode value, ItemType type) {
    if (value instanceof ArrayNode codes) {
      return new Answer.Choices(
          StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText).toList());
    }
    if (value.isNumber()) {
      return new Answer.Number(new BigDecimal(value.asText()));
    }
    if (value.isObject()) {
      return new Answer.Missing(
          MissingCode.ofCode(value.path("missing").asText())
              .orElseThrow(() -> new IllegalArgumentException("no missing code: " + value)));
    }
    return type == ItemType.SELECT_ONE || type == ItemType.ACKNOWLEDGE
        ? new Answer.Choice(value.asText())
        : new Answer.Text(value.asText());
  }
}
