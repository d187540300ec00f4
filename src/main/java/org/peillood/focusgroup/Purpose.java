package org.peillood.focusgroup;

/** What a participant agrees to or not, each by itself. Nothing is taken for granted. */
public enum Purpose {
  TAKING_PART,
  NOTES,
  /** Recording of sound; nobody is recorded unless all participants agree. */
  RECORDING,
  /** Words as a quote, without who said them. */
  QUOTATION,
  /** Background on the trait card: a special category of data (GDPR, article 9). */
  SPECIAL_CATEGORIES;

  /** The name in forms and language files. */
  public String slug() {
    return Slugs.of(this);
  }
}
