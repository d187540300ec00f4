package org.peillood.survey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stored documents of one questionnaire, see {@link Answers#toJson()}. What the types of
 * its items are is looked up once, so that many documents are read in little time. Immutable, for
 * any number of threads.
 */
public final class AnswerReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String MISSING = "missing";
  private static final Map<MissingCode, Answer> MISSING_ANSWERS =
      Arrays.stream(MissingCode.values())
          .collect(Collectors.toMap(Function.identity(), Answer.Missing::new));

  private final Map<String, ItemType> types = new HashMap<>();
  private final Map<String, AnswerReader> repeats = new HashMap<>();
  private final int room; // for an answer to everything, without growing

  private AnswerReader(List<Element> elements) {
    Questionnaire.items(elements).forEach(item -> types.put(item.name(), item.type()));
    Questionnaire.repeats(elements)
        .forEach(group -> repeats.put(group.name(), new AnswerReader(group.children())));
    room = (types.size() + repeats.size()) * 4 / 3 + 1;
  }

  /** For answers to this questionnaire. */
  public static AnswerReader of(Questionnaire questionnaire) {
    return new AnswerReader(questionnaire.elements());
  }

  /**
   * Reads a document. An item that the questionnaire does not have keeps its answer, because
   * nothing that was acknowledged may get lost; it is read as text.
   *
   * @throws IllegalArgumentException when the text is no such document
   */
  public Answers read(String json) {
    try (var parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the answers are no JSON object");
      }
      return object(parser);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the answers are no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private Answers object(JsonParser parser) throws IOException {
    var answers = new LinkedHashMap<String, Answer>(room);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      answers.put(name, answer(parser, name));
    }
    return Answers.owning(answers);
  }

  private Answer answer(JsonParser parser, String name) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> missing(MissingCode.NO_ANSWER);
      case START_ARRAY -> array(parser, repeats.get(name));
      case START_OBJECT -> ofObject(parser);
      case VALUE_NUMBER_INT -> new Answer.Number(parser.getDecimalValue());
      case VALUE_NUMBER_FLOAT -> new Answer.Number(shortest(parser.getDecimalValue()));
      default -> Answers.ofText(parser.getText(), types.getOrDefault(name, ItemType.TEXT));
    };
  }

  // 62.50 and 62.5 are one answer.
  private static BigDecimal shortest(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  // Instances of a repeat that is no longer asked are told by what they are.
  private static Answer array(JsonParser parser, @Nullable AnswerReader asked) throws IOException {
    var first = parser.nextToken();
    if (asked != null || first == JsonToken.START_OBJECT) {
      return instances(parser, asked == null ? new AnswerReader(List.of()) : asked);
    }
    var codes = new ArrayList<String>();
    for (var token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      codes.add(scalar(parser));
    }
    return new Answer.Choices(codes);
  }

  private static Answer instances(JsonParser parser, AnswerReader reader) throws IOException {
    var instances = new ArrayList<Answers>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("an instance of a repeat is no JSON object");
      }
      instances.add(reader.object(parser));
      parser.nextToken();
    }
    return new Answer.Repeated(instances);
  }

  private static Answer ofObject(JsonParser parser) throws IOException {
    var fields = new HashMap<String, String>(4);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      fields.put(name, scalar(parser));
    }
    var file = fields.get(Answers.FILE);
    if (file != null) {
      return new Answer.Attachment(file, fields.getOrDefault(Answers.MEDIA_TYPE, ""));
    }
    return missing(
        MissingCode.ofCode(fields.getOrDefault(MISSING, ""))
            .orElseThrow(() -> new IllegalArgumentException("no missing code: " + fields)));
  }

  // One of each will do for all documents.
  private static Answer missing(MissingCode code) {
    return Objects.requireNonNull(MISSING_ANSWERS.get(code));
  }

  private static String scalar(JsonParser parser) throws IOException {
    if (parser.currentToken().isScalarValue()) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }
}
