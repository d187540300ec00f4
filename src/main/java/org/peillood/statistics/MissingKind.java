package org.peillood.statistics;

/**
 * Why a respondent has no value on an item. The kinds mean different things in a survey and are
 * never folded into one: only {@link #NOT_ASKED} takes a respondent out of the base "asked".
 */
public enum MissingKind {
  /** The respondent preferred not to say. */
  REFUSED(-1),
  /** The respondent did not know. */
  DONT_KNOW(-2),
  /** Routing did not put the item to the respondent. */
  NOT_ASKED(-3),
  /** The item was put to the respondent, who left it empty. */
  NO_ANSWER(-4);

  private static final MissingKind[] KINDS = values();

  /** How many kinds there are; columns store them as codes just under the category codes. */
  static final int COUNT = KINDS.length;

  private final int code;

  MissingKind(int code) {
    this.code = code;
  }

  /** The code under which columns store this kind: -1 for the first kind, then downwards. */
  int code() {
    return code;
  }

  static MissingKind ofCode(int code) {
    return KINDS[-1 - code];
  }
}
