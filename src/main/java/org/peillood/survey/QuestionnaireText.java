package org.peillood.survey;

import java.util.List;

/**
 * One text of a questionnaire, in all its languages.
 *
 * @param key what it is called, the same in every version that has it: {@code survey/age/label},
 *     {@code choices/yes_no/1/label}
 * @param about the item or group it belongs to; of a choice the item that offers it first, empty
 *     when none does
 * @param place the names of the groups around what it belongs to, outermost first
 */
public record QuestionnaireText(
    String key, TextKind kind, String about, List<String> place, Translated text) {

  public QuestionnaireText {
    place = List.copyOf(place);
  }

  /** Whether it belongs to a choice. */
  public boolean isOfChoice() {
    return key.startsWith(QuestionnaireTexts.CHOICES);
  }
}
