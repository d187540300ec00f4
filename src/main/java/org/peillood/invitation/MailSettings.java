package org.peillood.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server an administrator named, each by a system property or by an environment variable
 * of the same name in capitals ({@code PEILLOOD_MAIL_HOST} for {@code peillood.mail.host}). Without
 * a server and a sender no mail leaves.
 */
@ApplicationScoped
class MailSettings {

  private static final String PATIENCE = "30000"; // milliseconds

  @Inject
  @ConfigProperty(name = "peillood.mail.host", defaultValue = "")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "peillood.mail.port", defaultValue = "587")
  int port;

  @Inject
  @ConfigProperty(name = "peillood.mail.user", defaultValue = "")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "peillood.mail.password", defaultValue = "")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "peillood.mail.security", defaultValue = "starttls")
  String security;

  @Inject
  @ConfigProperty(name = "peillood.mail.from", defaultValue = "")
  Optional<String> from;

  @Inject
  @ConfigProperty(name = "peillood.mail.bounces", defaultValue = "")
  Optional<String> bounces;

  @Inject
  @ConfigProperty(name = "peillood.mail.perminute", defaultValue = "60")
  int perMinute;

  @Inject
  @ConfigProperty(name = "peillood.mail.reminders", defaultValue = "2")
  int reminders;

  @Inject
  @ConfigProperty(name = "peillood.invitation.settle", defaultValue = "600")
  int settleEvery;

  /** Seconds after which the marks of used codes are written anew. */
  int settleEvery() {
    return settleEvery;
  }

  /** Whether mail can be sent at all. */
  boolean isOn() {
    return filled(host).isPresent() && filled(from).isPresent();
  }

  String host() {
    return filled(host).orElseThrow();
  }

  int port() {
    return port;
  }

  /** Who mails are from. */
  String from() {
    return filled(from).orElseThrow();
  }

  Optional<String> user() {
    return filled(user);
  }

  String password() {
    return password.orElse("");
  }

  /** Milliseconds between two mails. */
  long pause() {
    return 60_000L / Math.max(1, perMinute);
  }

  /** How many reminders somebody gets at most. */
  int reminders() {
    return reminders;
  }

  /** What the mail library wants to know (its names are those of Jakarta Mail). */
  Properties session() {
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", host());
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    properties.setProperty("mail.smtp.auth", String.valueOf(user().isPresent()));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(is("starttls")));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(is("starttls")));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(is("ssl")));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    properties.setProperty("mail.smtp.timeout", PATIENCE);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE);
    filled(bounces).ifPresent(address -> properties.setProperty("mail.smtp.from", address));
    return properties;
  }

  private boolean is(String wanted) {
    return security.equalsIgnoreCase(wanted);
  }

  static Optional<String> filled(Optional<String> setting) {
    return setting.map(String::strip).filter(text -> !text.isEmpty());
  }
}
