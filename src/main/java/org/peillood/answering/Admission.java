package org.peillood.answering;

/** What a code is good for. */
public sealed interface Admission {

  /**
   * It was not used yet: a response may begin, under a key that only this code leads to.
   *
   * @param wave the code of the wave it opens
   * @param code how the code is written
   * @param key the key of the response that may begin
   */
  record Granted(String wave, String code, String key) implements Admission {}

  /**
   * A response has begun with it, and may be finished by now.
   *
   * @param key the key of that response
   */
  record UnderWay(String key) implements Admission {}

  /** It opens nothing. */
  record Refused(Reason reason) implements Admission {}

  /** Why a code opens nothing. */
  enum Reason {
    /** It cannot be a code: too short, too long, or mistyped. */
    UNREADABLE,
    /** Nobody gave it out, or it was used up. */
    UNKNOWN,
    /** Too many like it were tried of late. */
    TOO_MANY
  }
}
