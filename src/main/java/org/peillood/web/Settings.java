package org.peillood.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an administrator can set, each by a system property or by an environment variable of the
 * same name in capitals ({@code PEILLOOD_SAMPLE} for {@code peillood.sample}).
 */
@ApplicationScoped
public class Settings {

  @Inject
  @ConfigProperty(name = "peillood.definitions", defaultValue = ".")
  String definitions;

  @Inject
  @ConfigProperty(name = "peillood.sample", defaultValue = "false")
  boolean sample;

  @Inject
  @ConfigProperty(name = "peillood.organisation", defaultValue = "Minderhedenforum")
  String organisation;

  @Inject
  @ConfigProperty(name = "peillood.port", defaultValue = "8080")
  int port;

  @Inject
  @ConfigProperty(name = "peillood.address", defaultValue = "")
  java.util.Optional<String> address;

  @Inject
  @ConfigProperty(name = "peillood.submission.largest", defaultValue = "104857600")
  long largestSubmission;

  @Inject
  @ConfigProperty(name = "peillood.answer.largest", defaultValue = "26214400")
  long largestAnswer;

  /**
   * Whether the cookie of a sign-in may travel over plain HTTP: only where the address is not
   * https.
   */
  public boolean secureCookies() {
    return address().startsWith("https:");
  }

  /** Where people find this installation, without a slash at the end. */
  public String address() {
    return address
        .filter(a -> !a.isBlank())
        .orElse("http://127.0.0.1:" + port)
        .replaceAll("/+$", "");
  }

  /**
   * Where a program that asked finds this installation, without a slash at the end: the address
   * that was set, else the one at which it asked.
   */
  public String addressFor(URI asked) {
    return address.filter(a -> !a.isBlank()).isPresent()
        ? address()
        : asked.resolve("/").toString().replaceAll("/+$", "");
  }

  /** The largest sending of an app in the field, attachments included, in bytes. */
  public long largestSubmission() {
    return largestSubmission;
  }

  /** The largest file with which a respondent can answer, in bytes. */
  public long largestAnswer() {
    return largestAnswer;
  }

  /** The folder that holds {@code surveys/} and {@code charts/}. */
  public Path definitions() {
    return Path.of(definitions);
  }

  /** Whether an empty database begins with synthetic responses, and pages say so. */
  public boolean sample() {
    return sample;
  }

  /** The organisation that asks. */
  public String organisation() {
    return organisation;
  }
}
