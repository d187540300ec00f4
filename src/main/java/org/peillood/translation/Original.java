package org.peillood.translation;

/**
 * A text as it was written, in the language that everything is translated from.
 *
 * @param key what it is called, the same as long as it is there
 * @param field what it is for: a column of XLSForm such as {@code hint}, or a field of a survey's
 *     settings such as {@code promises}
 * @param about the question it belongs to, by name; empty for none
 * @param duty whether a translation can do without it
 */
public record Original(String key, String field, String about, String words, Duty duty) {

  /** Whether a translation can do without it. */
  public enum Duty {
    /** Words, which every language needs. */
    NEEDED,
    /** The name of a file, which a language may share with others. */
    FREE
  }

  /** Whether every language needs it. */
  public boolean isNeeded() {
    return duty == Duty.NEEDED;
  }
}
