package org.peillood.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.web.Language;

/**
 * Something that can be found.
 *
 * @param code by which people call it; empty when it has none
 * @param title what it is called, in its language
 * @param text everything else that is written in it, in the same language; may be empty
 * @param address of its page, with the place on it
 * @param themes codes of the themes it is about
 * @param year it belongs to; empty when it belongs to none
 */
public record Entry(
    Kind kind,
    String code,
    String title,
    String text,
    Language language,
    String address,
    List<String> themes,
    Optional<Integer> year) {

  /** What sort of thing it is. */
  public enum Kind {
    THEME,
    GOAL,
    ACTION,
    INDICATOR,
    EVIDENCE,
    NOTE,
    DOSSIER,
    FINDING,
    QUOTE,
    GROUP,
    QUESTION,
    CHART,
    ENTRY,
    EDITION;

    /** As addresses and programs call it. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Entry {
    themes = List.copyOf(themes);
  }
}
