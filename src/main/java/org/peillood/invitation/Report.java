package org.peillood.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report with which a mail server says what became of a mail (RFC 3464).
 *
 * @param bounces what it says about each address; empty when it is no such report
 * @param mail the number of the mail that it gives back, when that can be read in it
 */
record Report(List<Bounce> bounces, Optional<UUID> mail) {

  private static final Report NONE = new Report(List.of(), Optional.empty());
  private static final int LARGEST = 200_000; // of one part; the rest is the mail itself
  private static final int DEEPEST = 5; // parts within parts
  private static final Pattern NUMBER = Pattern.compile("<([0-9a-fA-F-]{36})@[^>]*>");

  boolean isEmpty() {
    return bounces.isEmpty();
  }

  /** Reads a mail as it was saved or pasted, headers included. */
  static Report read(byte[] mail) {
    try {
      var session = Session.getInstance(new Properties());
      return of(new MimeMessage(session, new ByteArrayInputStream(mail)));
    } catch (MessagingException | IOException unreadable) {
      return NONE; // whatever it is, it is no report
    }
  }

  /**
   * Reads a mail where it lies: of one that is no report only how it is made up is looked at.
   *
   * @throws MessagingException when it cannot be understood, or its server does not answer
   */
  static Report of(Part mail) throws MessagingException, IOException {
    var leaves = new ArrayList<Part>();
    gather(mail, leaves, 0);
    var bounces = new ArrayList<Bounce>();
    for (var leaf : leaves) {
      if (leaf.isMimeType("message/delivery-status")
          || leaf.isMimeType("message/global-delivery-status")) {
        try (var content = leaf.getInputStream()) {
          bounces.addAll(Bounce.all(text(content)));
        }
      }
    }
    return bounces.isEmpty() ? NONE : new Report(List.copyOf(bounces), number(leaves));
  }

  /** Whether a mail was written by a program that answers for somebody (RFC 3834). */
  static boolean isAutomatic(Part mail) throws MessagingException {
    var submitted = headers(mail, "Auto-Submitted").filter(word -> !word.startsWith("no"));
    var precedence = headers(mail, "Precedence").filter(word -> word.startsWith("auto"));
    return Stream.of(
            submitted, precedence, headers(mail, "X-Autoreply"), headers(mail, "X-Autorespond"))
        .flatMap(found -> found)
        .findAny()
        .isPresent();
  }

  private static Stream<String> headers(Part mail, String name) throws MessagingException {
    return Optional.ofNullable(mail.getHeader(name)).stream()
        .flatMap(Arrays::stream)
        .map(value -> value.strip().toLowerCase(Locale.ROOT));
  }

  // The mail that is given back is not looked into: it may itself hold reports.
  private static void gather(Part part, List<Part> leaves, int depth)
      throws MessagingException, IOException {
    if (!part.isMimeType("multipart/*")) {
      leaves.add(part);
    } else if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        gather(parts.getBodyPart(i), leaves, depth + 1);
      }
    }
  }

  private static Optional<UUID> number(List<Part> leaves) throws MessagingException, IOException {
    for (var leaf : leaves) {
      if (leaf.isMimeType("message/rfc822")
          || leaf.isMimeType("message/global")
          || leaf.isMimeType("text/rfc822-headers")
          || leaf.isMimeType("message/global-headers")) {
        try (var content = leaf.getInputStream()) {
          var header = new ByteArrayInputStream(content.readNBytes(LARGEST));
          var found = new InternetHeaders(header).getHeader("Message-ID", null);
          return Optional.ofNullable(found)
              .map(NUMBER::matcher)
              .filter(number -> number.find())
              .flatMap(number -> parsed(number.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<UUID> parsed(String number) {
    try {
      return Optional.of(UUID.fromString(number));
    } catch (IllegalArgumentException otherwise) {
      return Optional.empty(); // a number that is none of ours
    }
  }

  private static String text(InputStream content) throws IOException {
    return new String(content.readNBytes(LARGEST), StandardCharsets.UTF_8);
  }
}
