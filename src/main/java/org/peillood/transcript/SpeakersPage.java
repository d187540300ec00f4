package org.peillood.transcript;

import java.util.List;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.Person;

/**
 * Who speaks in a text.
 *
 * @param people who can be meant
 */
public record SpeakersPage(
    FocusGroup group, Transcript transcript, List<Speaker> speakers, List<Person> people) {

  /** What stands for somebody nobody knows, and for a speaker of whom nothing was said yet. */
  public static final String UNKNOWN = "onbekend";

  /**
   * A speaker by their label in the text.
   *
   * @param person the label of somebody of the group, {@link #UNKNOWN}, or empty
   * @param first the first words that they say
   */
  public record Speaker(String label, int turns, String first, String person) {}
}
