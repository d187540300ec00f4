package org.peillood.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peillood.web.Complaint;

/**
 * The faults in the shape of a file, collected while it is read instead of stopping at the first:
 * unknown names, unknown words, values of the wrong sort.
 */
final class FileFaults extends DeserializationProblemHandler {

  private final String file;
  private final List<Complaint> found = new ArrayList<>();

  FileFaults(String file) {
    this.file = file;
  }

  List<Complaint> found() {
    return List.copyOf(found);
  }

  /** The file could not be read any further. */
  void broken(JsonProcessingException fault) {
    var place = fault.getLocation();
    found.add(
        new Complaint(
            place == null ? file : file + ", line " + place.getLineNr(),
            "The file cannot be read: " + fault.getOriginalMessage().lines().findFirst().orElse(""),
            "Correct the file at this place."));
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> reader,
      Object bean,
      String name)
      throws IOException {
    var known = new TreeSet<String>();
    if (reader.getKnownPropertyNames() != null) {
      reader.getKnownPropertyNames().forEach(other -> known.add(String.valueOf(other)));
    }
    found.add(
        new Complaint(
            where(parser),
            "'" + name + "' is not a name that a plan knows here.",
            known.isEmpty()
                ? "Remove it."
                : "Use one of " + String.join(", ", known) + ", or remove it."));
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message)
      throws IOException {
    found.add(
        new Complaint(
            where(context.getParser()), "'" + value + "' is not known here.", remedy(type)));
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    found.add(
        new Complaint(
            where(parser),
            "'" + parser.getText() + "' is not a value of the right sort.",
            remedy(type.getRawClass())));
    parser.skipChildren();
    return null;
  }

  private String where(JsonParser parser) {
    // Values that wait for the rest of their record are read from a buffer, which knows no lines.
    var line = parser.currentLocation().getLineNr();
    var path = parser.getParsingContext().pathAsPointer().toString();
    return file + (line > 0 ? ", line " + line : "") + ", " + path;
  }

  private static String remedy(Class<?> type) {
    if (type.isEnum()) {
      return "Use one of "
          + Arrays.stream(type.getEnumConstants())
              .map(word -> PlanJson.JSON.convertValue(word, String.class))
              .collect(Collectors.joining(", "))
          + ".";
    }
    if (type == LocalDate.class) {
      return "Write the day as 2020-12-31.";
    }
    return List.class.isAssignableFrom(type) ? "Write a list." : "Correct it or leave it out.";
  }
}
