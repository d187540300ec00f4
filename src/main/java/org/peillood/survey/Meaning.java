package org.peillood.survey;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an item is for, from our own columns beside the standard's.
 *
 * @param themes codes of the themes it belongs to, such as {@code VII} or {@code 12}
 * @param feeds codes of the indicators and notes it feeds, such as {@code 7.B.2} or {@code NT-09}
 * @param scale the answer scale, for items that can have a mean
 */
public record Meaning(
    List<String> themes, List<String> feeds, Optional<Scale> scale, Set<Mark> marks) {

  /** What must not be forgotten when an item is analysed. */
  public enum Mark {
    /** A high value means the opposite of a high value of its sister items. */
    REVERSED,
    /** A special category of personal data (article 9 of the GDPR). */
    SENSITIVE,
    /** Its answer is a consent to a purpose, such as being quoted. */
    CONSENT
  }

  private static final Meaning NONE = new Meaning(List.of(), List.of(), Optional.empty(), Set.of());

  public Meaning {
    themes = List.copyOf(themes);
    feeds = List.copyOf(feeds);
    var ordered = EnumSet.noneOf(Mark.class);
    ordered.addAll(marks);
    marks = Collections.unmodifiableSet(ordered);
  }

  /** An item that belongs to no theme and feeds nothing. */
  public static Meaning none() {
    return NONE;
  }
}
