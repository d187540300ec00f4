package org.peillood.analysis;

import java.util.List;

/**
 * Something that is not the same in two consecutive waves, so that a difference between their
 * figures may come from it and not from people. It is found by {@link SeriesBreaks} and never
 * stored.
 *
 * @param effect what it does to the line between the two waves
 * @param words what its sentence names, such as the old and the new wording
 */
public record SeriesBreak(Kind kind, Effect effect, List<String> words) {

  /** What a break does to a line. */
  public enum Effect {
    /** No line and no test across it. */
    STOPS,
    /** The line goes on; the reader is told. */
    MARKS
  }

  /** What changed; each has a sentence in the language files. */
  public enum Kind {
    /** The words of the question, or of the question above its table, in the default language. */
    WORDING(Effect.STOPS),
    /** The explanation under the question, in the default language. */
    EXPLANATION(Effect.MARKS),
    /** How it is answered, such as a choice that became a number. */
    TYPE(Effect.STOPS),
    /** An answer that could not be chosen before. */
    OPTION_ADDED(Effect.STOPS),
    /** An answer that can no longer be chosen. */
    OPTION_REMOVED(Effect.STOPS),
    /** The words of an answer in the default language. */
    OPTION_REWORDED(Effect.STOPS),
    /** The order of the answers, where it is their meaning. */
    OPTIONS_REORDERED(Effect.STOPS),
    /** Which answers are offered to whom, in how many places, or whether one may not say. */
    OFFER(Effect.STOPS),
    /** The answer scale. */
    SCALE(Effect.STOPS),
    /** Whether a high answer is good or bad. */
    DIRECTION(Effect.STOPS),
    /** How a value is worked out. */
    CALCULATION(Effect.STOPS),
    /** The condition under which it is asked, or what an item asks that decides about it. */
    ASKED_OF_OTHERS(Effect.STOPS),
    /** The way in which the wave is filled in. */
    MODE(Effect.STOPS),
    /** In which ways responses came in. */
    MODE_MIX(Effect.STOPS),
    /** By what responses are weighted. */
    WEIGHTING(Effect.STOPS),
    /** The codes of an open answer are of another code frame. */
    CODE_FRAME(Effect.STOPS),
    /** A code that could not be given to the answers of the wave before. */
    CODE_ADDED(Effect.STOPS),
    /** A code that could no longer be given to the answers of the later wave. */
    CODE_REMOVED(Effect.STOPS),
    /**
     * What a code is called, or when it is given, is not what it was for the answers of the wave
     * before.
     */
    CODE_REWORDED(Effect.STOPS),
    /** A code that the answers of one wave could still have, and that went up in another. */
    CODE_MERGED(Effect.STOPS),
    /** Of the answers of one wave, or of both, a part has no codes yet. */
    CODED_IN_PART(Effect.STOPS),
    /** Languages in which it could not be answered before. */
    LANGUAGE_ADDED(Effect.MARKS),
    /** Languages in which it can no longer be answered. */
    LANGUAGE_REMOVED(Effect.MARKS),
    /** Its words in another language than the default one, where those are the same. */
    TRANSLATION(Effect.MARKS);

    private final Effect usual;

    Kind(Effect usual) {
      this.usual = usual;
    }

    /** What it does by itself; languages stop a line when enough answers came in them. */
    Effect usual() {
      return usual;
    }
  }

  public SeriesBreak {
    words = List.copyOf(words);
  }

  static SeriesBreak of(Kind kind, String... words) {
    return new SeriesBreak(kind, kind.usual(), List.of(words));
  }

  /** Whether no line may be drawn across it. */
  public boolean stops() {
    return effect == Effect.STOPS;
  }
}
