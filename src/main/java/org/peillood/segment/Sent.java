package org.peillood.segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.peillood.transcript.Span;
import org.peillood.web.ProblemType;

/** The fields of a form, as they were sent. */
record Sent(Map<String, List<String>> fields) {

  // PostgreSQL keeps no NUL in a text, and no reader needs the others.
  private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\r\\n\\t]]";

  /** What stands in a field; empty when it was not sent. */
  String one(String name) {
    return all(name).stream()
        .findFirst()
        .map(text -> text.replaceAll(UNPRINTABLE, "").replace("\r\n", "\n").strip())
        .orElse("");
  }

  List<String> all(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  /** A number that is not below zero; -1 for anything else. */
  int number(String name) {
    return number(one(name), -1);
  }

  long version(String name) {
    var sent = one(name);
    return sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  Optional<UUID> idOf(String name) {
    return id(all(name).stream().findFirst().orElse(""));
  }

  static Optional<UUID> id(String sent) {
    try {
      return Optional.of(UUID.fromString(sent));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static int number(String sent, int otherwise) {
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : otherwise;
  }

  /**
   * The stretch that was sent.
   *
   * @throws org.peillood.web.Problem {@link ProblemType#INVALID_INPUT} when it is none
   */
  Span span() {
    return span(one("begin") + "-" + one("einde"))
        .orElseThrow(() -> ProblemType.INVALID_INPUT.because());
  }

  /** A stretch written as {@code 12-34}. */
  static Optional<Span> span(String sent) {
    var parts = sent.split("-", -1);
    return parts.length == 2 && number(parts[0], -1) >= 0
        ? Optional.of(number(parts[1], -1))
            .filter(end -> end >= number(parts[0], -1))
            .map(end -> new Span(number(parts[0], -1), end))
        : Optional.empty();
  }
}
