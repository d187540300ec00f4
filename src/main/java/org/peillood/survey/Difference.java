package org.peillood.survey;

/**
 * One thing about an item that two versions of a questionnaire have differently.
 *
 * @param kind what it is about
 * @param place which part: a language code for a text, {@code code} or {@code code language} for a
 *     category, a column name for a rule; empty when the kind says it all
 * @param before how it was; empty when it was not there
 * @param after how it is; empty when it is no longer there
 */
public record Difference(Kind kind, String place, String before, String after) {

  /** What a difference does to the series of figures about the item. */
  public enum Effect {
    /** Answers before and after mean the same: the series goes on. */
    CONTINUES,
    /** Only a person can tell whether the question is still the same one. */
    TO_JUDGE,
    /** Answers before and after cannot be counted together. */
    BREAKS
  }

  /** What a difference is about, with what it does by rule. */
  public enum Kind {
    /** The type of the item, such as a choice that became a number. */
    TYPE(Effect.BREAKS),
    /** A category that came, went or took another place on a scale. */
    CATEGORY(Effect.BREAKS),
    /** The answer scale, or the direction in which it counts. */
    SCALE(Effect.BREAKS),
    /** Whether it is asked once, or once for each of several things. */
    REPEAT(Effect.BREAKS),
    /** How many places a ranking has. */
    PLACES(Effect.BREAKS),
    /** The words of the question or its hint, in a language that had them. */
    WORDING(Effect.TO_JUDGE),
    /** The words of a category, in a language that had them. */
    CATEGORY_WORDING(Effect.TO_JUDGE),
    /** Who is asked, or which categories are offered to whom. */
    ROUTING(Effect.TO_JUDGE),
    /** How the value of a calculation comes about. */
    CALCULATION(Effect.BREAKS),
    /** Whether "rather not say" or "I do not know" is offered. */
    MISSING(Effect.TO_JUDGE),
    /** What an answer must meet, and whether it must be given. */
    RULE(Effect.CONTINUES),
    /** Words in a language that did not have them, or a translation that went away. */
    TRANSLATION(Effect.CONTINUES),
    /** The themes, indicators and notes to which it belongs, and whether it is sensitive. */
    MEANING(Effect.CONTINUES),
    /** How it looks. */
    APPEARANCE(Effect.CONTINUES);

    private final Effect effect;

    Kind(Effect effect) {
      this.effect = effect;
    }

    /** What a difference of this kind does to the series. */
    public Effect effect() {
      return effect;
    }
  }
}
