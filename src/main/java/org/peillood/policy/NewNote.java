package org.peillood.policy;

import java.util.List;

/**
 * A policy note that begins here and not in an imported plan.
 *
 * @param status what is said of it where the plan says what became of a note
 * @param period when, in words
 * @param audience functions and administrations
 * @param themes codes of themes
 */
public record NewNote(
    EvidenceItem.Kind kind,
    String title,
    String status,
    String period,
    List<String> audience,
    List<String> themes) {

  public NewNote {
    audience = List.copyOf(audience);
    themes = List.copyOf(themes);
  }
}
