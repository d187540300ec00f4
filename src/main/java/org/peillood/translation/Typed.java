package org.peillood.translation;

/**
 * What a translator sent of one text.
 *
 * @param key of the text
 * @param wordsShown the mark of the words that stood there, see {@link TextLine#wordsMark}
 * @param sourceShown the mark of the source that stood beside them
 * @param revision of what stood there
 * @param stateShown DRAFT or REVIEWED, as the box stood
 * @param state DRAFT or REVIEWED, as the box was sent
 */
record Typed(
    String key,
    String words,
    String wordsShown,
    String sourceShown,
    int revision,
    TextState stateShown,
    TextState state) {

  /** Whether anything was changed on the page. */
  boolean isChanged() {
    return state != stateShown || !Words.hash(words).equals(wordsShown);
  }
}
