package org.peillood.response;

import java.util.Locale;
import org.peillood.survey.Wave;

/** The way in which a response came in; how people answer depends on it. */
public enum Mode {
  /** The respondent filled in the pages alone. */
  WEB,
  /** Somebody filled in the pages together with the respondent. */
  ASSISTED,
  /** The respondent filled in the pages alone, on a device that others used before and after. */
  KIOSK,
  /** An app in the field sent it. */
  FIELD_APP,
  /** It came in with a file. */
  IMPORT,
  /** It was filled in on paper, and keyed. */
  PAPER;

  /** The mode of what is filled in on the pages of a wave. */
  static Mode onPagesOf(Wave wave) {
    return switch (wave.mode()) {
      case WEB, FIELD_APP -> WEB;
      case ASSISTED -> ASSISTED;
    };
  }

  /** The mode with this name in files and addresses. */
  public static Mode of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  /** The name in files and in the language files, for instance {@code field_app}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
