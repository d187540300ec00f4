package org.peillood.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail server said about one address, in the report with which it gives a mail back (RFC
 * 3464).
 *
 * @param email the address it was about
 * @param action what became of the mail: {@code failed}, {@code delayed} …
 * @param status three numbers (RFC 3463): 5.1.1 means that there is no such address
 * @param said the server's own words; empty when it gave none
 */
record Bounce(String email, String action, String status, String said) {

  /** Whether the mail did not arrive and will not; one that is only late may still do. */
  boolean hasFailed() {
    return action.equalsIgnoreCase("failed");
  }

  /**
   * Whether the address cannot be reached for good. A mail may fail for a reason that passes
   * (4.x.x, RFC 3463): a full mailbox, a server that did not answer for days.
   */
  boolean isFinal() {
    return hasFailed() && !status.startsWith("4");
  }

  /** The status and the words, as staff see them. */
  String reason() {
    return (status + " " + said).strip();
  }

  /**
   * What the fields of a report say, address by address: groups with an empty line between them, of
   * which the first is about the mail as a whole.
   */
  static List<Bounce> all(String text) {
    var bounces = new ArrayList<Bounce>();
    for (var group : text.replace("\r\n", "\n").replaceAll("\n[ \t]+", " ").split("\n\\s*\n")) {
      Map<String, String> fields = new HashMap<>();
      group
          .lines()
          .filter(line -> line.contains(":"))
          .forEach(
              line -> {
                var parts = line.split(":", 2);
                fields.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
              });
      of(fields).ifPresent(bounces::add);
    }
    return bounces;
  }

  private static Optional<Bounce> of(Map<String, String> fields) {
    // The address the mail was sent to, before any server passed it on to another.
    var email =
        Optional.ofNullable(fields.get("original-recipient"))
            .or(() -> Optional.ofNullable(fields.get("final-recipient")))
            .map(Bounce::afterType)
            .map(address -> address.replaceAll("[<>]", ""))
            .filter(Person::isEmail);
    return email.map(
        address ->
            new Bounce(
                address,
                fields.getOrDefault("action", ""),
                fields.getOrDefault("status", ""),
                afterType(fields.getOrDefault("diagnostic-code", ""))));
  }

  private static String afterType(String field) {
    return field.substring(field.indexOf(';') + 1).strip();
  }
}
