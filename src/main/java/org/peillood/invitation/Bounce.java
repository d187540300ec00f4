package org.peillood.invitation;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

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

  private static final int LARGEST = 200_000; // of one report; the rest is the mail itself

  /** Whether the address cannot be reached for good; a mail that is only late may still arrive. */
  boolean isFinal() {
    return action.equalsIgnoreCase("failed") && !status.startsWith("4");
  }

  /** The status and the words, as staff see them. */
  String reason() {
    return (status + " " + said).strip();
  }

  /**
   * Reads a mail as it was saved or pasted, headers included.
   *
   * @return what it says about each address; empty when it is no report of a mail server
   */
  static List<Bounce> read(byte[] mail) {
    try {
      var session = Session.getInstance(new Properties());
      return read(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException | IOException unreadable) {
      return List.of(); // whatever it is, it is no report
    }
  }

  private static List<Bounce> read(Part part) throws MessagingException, IOException {
    if (part.isMimeType("message/delivery-status")
        || part.isMimeType("message/global-delivery-status")) {
      return fields(part.getInputStream());
    }
    var found = new ArrayList<Bounce>();
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        found.addAll(read(inner));
      }
    }
    return found;
  }

  // Groups of fields with an empty line between them; the first is about the mail as a whole.
  private static List<Bounce> fields(InputStream content) throws IOException {
    var text = new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8);
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
