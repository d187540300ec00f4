package org.peillood.translation;

import java.util.List;

/**
 * How far a translation is.
 *
 * @param texts how many texts every language needs
 * @param missing how many of them the survey does not have in this language
 * @param stale how many were made from a source that was reworded since
 * @param faulty how many lost or invented a place for an answer, or disagree with the survey
 * @param unreviewed how many nobody looked over
 * @param waiting how many stand here and not in the survey yet
 * @param unfit how many that stand in the survey are stale, or lost or invented a place for an
 *     answer
 */
public record Coverage(
    int texts, int missing, int stale, int faulty, int unreviewed, int waiting, int unfit) {

  static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, 0, 0);

  static Coverage of(List<TextLine> lines) {
    int texts = 0;
    int missing = 0;
    int stale = 0;
    int faulty = 0;
    int unreviewed = 0;
    int waiting = 0;
    int unfit = 0;
    for (var line : lines) {
      waiting += line.isWaiting() ? 1 : 0;
      unfit += line.isUnfitThere() ? 1 : 0;
      stale += line.state() == TextState.STALE ? 1 : 0;
      faulty +=
          !line.unfaithful().isEmpty() || line.contested() == TextLine.Contest.OTHER_WORDS ? 1 : 0;
      if (line.original().isNeeded()) {
        texts++;
        missing += line.brought().isBlank() ? 1 : 0;
        unreviewed += line.state() == TextState.DRAFT ? 1 : 0;
      }
    }
    return new Coverage(texts, missing, stale, faulty, unreviewed, waiting, unfit);
  }

  Coverage and(Coverage other) {
    return new Coverage(
        texts + other.texts,
        missing + other.missing,
        stale + other.stale,
        faulty + other.faulty,
        unreviewed + other.unreviewed,
        waiting + other.waiting,
        unfit + other.unfit);
  }

  /** Whether the language can be published as complete: every text is there, none is stale. */
  public boolean isComplete() {
    return missing == 0 && unfit == 0;
  }

  /** The share of texts that are there, in whole percent; never 100 when one is missing. */
  public int percent() {
    return texts == 0 ? 100 : (int) Math.floor(100.0 * (texts - missing) / texts);
  }
}
