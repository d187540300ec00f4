package org.peillood.invitation;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peillood.web.Html;
import org.peillood.web.Language;

/**
 * A mail ready to leave: as plain text and as simple HTML, which gives the direction of writing.
 * Nothing in it is fetched from elsewhere, and nothing tells whether it was read.
 *
 * @param optout the address at which to ask for no more mail, also told to mail programs (RFC 8058)
 */
record Envelope(
    UUID id, String from, String to, Language language, Wording wording, String optout) {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** The mail in the form in which it travels. */
  MimeMessage in(Session session) throws MessagingException {
    var message = new Numbered(session, id, domain());
    message.setFrom(InternetAddress.parse(from)[0]);
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
    message.setSubject(wording.subject(), UTF_8);
    message.setHeader("Content-Language", language.code());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!optout.isEmpty()) {
      message.setHeader("List-Unsubscribe", "<" + optout + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var both = new MimeMultipart("alternative");
    both.addBodyPart(part(wording.body(), "plain"));
    both.addBodyPart(part(html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private String domain() {
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-].*", "");
  }

  /** The text as HTML, each paragraph in its own direction, addresses as links. */
  String html() {
    var paragraphs =
        Pattern.compile("\n{2,}")
            .splitAsStream(wording.body())
            .map(text -> "<p>" + linked(Html.escaped(text)).replace("\n", "<br>\n") + "</p>")
            .collect(Collectors.joining("\n"));
    return "<!doctype html><html lang=\""
        + language.code()
        + "\" dir=\""
        + language.direction()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + Html.escaped(wording.subject())
        + "</title></head><body style=\"font:17px/1.5 sans-serif;max-width:38em\">\n"
        + paragraphs
        + "\n</body></html>";
  }

  private static String linked(String html) {
    return ADDRESS.matcher(html).replaceAll("<a href=\"$0\"><bdi dir=\"ltr\">$0</bdi></a>");
  }

  /** A message whose number is that of the mail in the queue, so that a bounce can name it. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    Numbered(Session session, UUID id, String domain) {
      super(session);
      this.number = "<" + id + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
