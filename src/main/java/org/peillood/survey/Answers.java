package org.peillood.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent has answered so far, by item name. An item that was asked and left empty is
 * absent; one that routing never asked is {@link MissingCode#NOT_ASKED} once the response is
 * settled. A repeat has its instances under its name, each with answers of its own.
 */
public final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();
  static final String FILE = "file";
  static final String MEDIA_TYPE = "type";
  private static final Answers NONE = new Answers(Map.of());

  private final Map<String, Answer> byItem;

  private Answers(Map<String, Answer> own) {
    this.byItem = Collections.unmodifiableMap(own);
  }

  /** These, in their order. */
  public static Answers of(Map<String, Answer> byItem) {
    return new Answers(new LinkedHashMap<>(byItem));
  }

  /** These, not copied: nobody may write in the map any more. */
  static Answers owning(Map<String, Answer> byItem) {
    return new Answers(byItem);
  }

  /** In the order in which they were given. */
  public Map<String, Answer> byItem() {
    return byItem;
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
    return owning(next);
  }

  /** These answers with one taken away. */
  public Answers without(String item) {
    var next = new LinkedHashMap<>(byItem);
    next.remove(item);
    return owning(next);
  }

  /** The files among the answers, those in repeats too. */
  public Stream<Answer.Attachment> attachments() {
    return byItem.values().stream()
        .flatMap(
            answer -> {
              if (answer instanceof Answer.Attachment file) {
                return Stream.of(file);
              }
              return answer instanceof Answer.Repeated repeated
                  ? repeated.instances().stream().flatMap(Answers::attachments)
                  : Stream.empty();
            });
  }

  /** Whether nothing was answered. */
  public boolean isEmpty() {
    return byItem.isEmpty();
  }

  /**
   * The document that is stored: {@code
   * {"J02":"zoekt","J09":["taal","leeftijd"],"J19":{"missing":97}}}. A repeat is an array of such
   * documents; a file is {@code {"file":"photo.jpg","type":"image/jpeg"}}; a value that the
   * questionnaire proposed and the respondent took away is {@code null}.
   */
  public String toJson() {
    var document = JSON.createObjectNode();
    write(document);
    return document.toString();
  }

  /**
   * Reads one stored document; for many, see {@link AnswerReader}.
   *
   * @throws IllegalArgumentException when the text is no such document
   */
  public static Answers fromJson(String json, Questionnaire questionnaire) {
    return AnswerReader.of(questionnaire).read(json);
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
    } else if (answer instanceof Answer.Moment moment) {
      document.put(item, moment.iso());
    } else if (answer instanceof Answer.Location location) {
      document.put(item, location.points());
    } else if (answer instanceof Answer.Attachment file) {
      document.putObject(item).put(FILE, file.name()).put(MEDIA_TYPE, file.mediaType());
    } else if (answer instanceof Answer.Repeated repeated) {
      var instances = document.putArray(item);
      repeated.instances().forEach(instance -> instance.write(instances.addObject()));
    } else if (answer instanceof Answer.Missing missing) {
      missing
          .code()
          .code()
          .ifPresentOrElse(
              code -> document.putObject(item).put("missing", code), () -> document.putNull(item));
    }
  }

  private void write(ObjectNode document) {
    byItem.forEach((item, answer) -> write(document, item, answer));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answers answers && byItem.equals(answers.byItem);
  }

  @Override
  public int hashCode() {
    return byItem.hashCode();
  }

  @Override
  public String toString() {
    return byItem.toString();
  }

  /** The answer that a text is to an item of this type, for types whose answers are texts. */
  public static Answer ofText(String text, ItemType type) {
    return switch (type) {
      case SELECT_ONE, ACKNOWLEDGE, TRIGGER -> new Answer.Choice(text);
      case DATE, TIME, DATETIME, START, END, TODAY -> new Answer.Moment(text);
      case GEOPOINT, GEOTRACE, GEOSHAPE, START_GEOPOINT, BACKGROUND_GEOPOINT ->
          new Answer.Location(text);
      default -> new Answer.Text(text);
    };
  }
}
