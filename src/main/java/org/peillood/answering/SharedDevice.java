package org.peillood.answering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.peillood.response.Mode;

/**
 * A device on which one person after another answers: a tablet at an association, or the telephone
 * of a helper who types. Staff make its address for one survey and wave; opened on the device, a
 * cookie remembers it until the device is set free.
 *
 * @param kind what happens on it
 * @param survey the id of the survey
 * @param wave the code of the wave
 * @param via the link of the association where it stands; empty for none
 */
public record SharedDevice(Kind kind, String survey, String wave, String via) {

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]*");
  private static final int PARTS = 4;

  /** What happens on a shared device. */
  public enum Kind {
    /** People answer alone, one after another. */
    KIOSK("samen", Mode.KIOSK),
    /** A helper reads out and types. */
    ASSISTED("met-hulp", Mode.ASSISTED);

    private final String slug;
    private final Mode mode;

    Kind(String slug, Mode mode) {
      this.slug = slug;
      this.mode = mode;
    }

    /** The word for it in addresses. */
    public String slug() {
      return slug;
    }

    /** How what is answered there is recorded. */
    Mode mode() {
      return mode;
    }
  }

  /** In one line, as it stands in its address. */
  String text() {
    return String.join("~", kind.slug(), survey, wave, via);
  }

  /** What a line says; none when it is not one of ours. */
  static Optional<SharedDevice> read(String text) {
    var parts = text.split("~", -1);
    if (parts.length != PARTS
        || !Arrays.stream(parts).allMatch(part -> PART.matcher(part).matches())) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.slug().equals(parts[0]))
        .findFirst()
        .map(kind -> new SharedDevice(kind, parts[1], parts[2], parts[3]));
  }

  /** Whether a helper sits beside the respondent. */
  public boolean isAssisted() {
    return kind == Kind.ASSISTED;
  }

  /** Where the next person begins. */
  String start() {
    return "/v/"
        + survey
        + "?golf="
        + wave
        + (via.isEmpty() ? "" : "&via=" + URLEncoder.encode(via, StandardCharsets.UTF_8));
  }
}
