package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mailbox to which mail comes back, as an administrator named it; set in the same way as {@link
 * MailSettings}. Without a host and a user no mailbox is read.
 */
@ApplicationScoped
class PostboxSettings {

  private static final String PATIENCE = "30000"; // milliseconds

  /** What is done with a report that was taken in. */
  enum Afterwards {
    /** It stays where it is, marked as read. */
    MARK,
    /** It goes to another folder. */
    MOVE,
    /** It is erased. */
    DELETE
  }

  @Inject
  @ConfigProperty(name = "peillood.mailbox.host", defaultValue = "")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.port", defaultValue = "993")
  int port;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.security", defaultValue = "ssl")
  String security;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.user", defaultValue = "")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.password", defaultValue = "")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.passwordfile", defaultValue = "")
  Optional<String> passwordFile;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.folder", defaultValue = "INBOX")
  String folder;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.afterwards", defaultValue = "mark")
  String afterwards;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.moveto", defaultValue = "Peillood")
  String moveTo;

  @Inject
  @ConfigProperty(name = "peillood.mailbox.every", defaultValue = "PT5M")
  Duration every;

  /** Whether a mailbox is read at all. */
  boolean isOn() {
    return MailSettings.filled(host).isPresent() && MailSettings.filled(user).isPresent();
  }

  String host() {
    return MailSettings.filled(host).orElseThrow();
  }

  int port() {
    return port;
  }

  String user() {
    return MailSettings.filled(user).orElseThrow();
  }

  /** Read anew each time, so that a new password needs no restart. */
  String password() {
    return MailSettings.filled(passwordFile)
        .map(PostboxSettings::firstLine)
        .or(() -> password)
        .orElse("");
  }

  private static String firstLine(String file) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read peillood.mailbox.passwordfile", e);
    }
  }

  String folder() {
    return folder;
  }

  Afterwards afterwards() {
    return Afterwards.valueOf(afterwards.strip().toUpperCase(Locale.ROOT));
  }

  /** Where reports go that were taken in, when they are moved. */
  String moveTo() {
    return moveTo;
  }

  /** How long after one look the next begins. */
  Duration every() {
    return every;
  }

  String protocol() {
    return is("ssl") ? "imaps" : "imap";
  }

  /** What the mail library wants to know (its names are those of Jakarta Mail). */
  Properties session() {
    var properties = new Properties();
    var prefix = "mail." + protocol() + ".";
    properties.setProperty(prefix + "starttls.enable", String.valueOf(is("starttls")));
    properties.setProperty(prefix + "starttls.required", String.valueOf(is("starttls")));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "connectiontimeout", PATIENCE);
    properties.setProperty(prefix + "timeout", PATIENCE);
    properties.setProperty(prefix + "writetimeout", PATIENCE);
    // looking at a mail leaves it unread
    properties.setProperty(prefix + "peek", "true");
    return properties;
  }

  private boolean is(String wanted) {
    return security.equalsIgnoreCase(wanted);
  }
}
