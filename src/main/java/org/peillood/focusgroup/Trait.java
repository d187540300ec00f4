package org.peillood.focusgroup;

import java.util.Arrays;
import java.util.List;

/**
 * What a trait card can say of a participant; nothing else is asked. Role is said in a few words,
 * the others are chosen.
 */
public enum Trait {
  AGE("under-25 25-34 35-44 45-54 55-plus"),
  GENDER("woman man x not-said"),
  REGION("antwerp limburg east-flanders flemish-brabant west-flanders brussels elsewhere"),
  /** For instance teacher or parent: as what they are asked. */
  ROLE(""),
  YEARS_IN_ROLE("under-2 2-5 6-10 over-10"),
  /** A special category of data: only with a consent of its own. */
  BACKGROUND(
      "belgian european maghreb turkish middle-east sub-saharan asian american roma mixed other");

  /** The traits of which a quota and a profile can be made. */
  public static final List<Trait> PROFILE = List.of(GENDER, AGE, REGION, ROLE, YEARS_IN_ROLE);

  // An enum keeps no list: a list could change.
  private final String choices;

  Trait(String choices) {
    this.choices = choices;
  }

  /** What can be chosen; empty when it is said in words. */
  public List<String> choices() {
    return Arrays.stream(choices.split(" ")).filter(value -> !value.isEmpty()).toList();
  }

  public boolean isChosen() {
    return !choices.isEmpty();
  }

  /** The name in forms and language files. */
  public String slug() {
    return Slugs.of(this);
  }
}
