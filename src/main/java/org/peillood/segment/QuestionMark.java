package org.peillood.segment;

import org.peillood.transcript.Span;

/**
 * That a question begins with the turn that stands there.
 *
 * @param start of the words of the turn, in UTF-16 units
 * @param end of them, exclusive
 * @param block see {@link GuideQuestion}
 * @param question see {@link GuideQuestion}
 * @param flagged whether the words changed under it, so that somebody must say where it begins now
 */
record QuestionMark(int start, int end, String block, String question, boolean flagged) {

  static QuestionMark at(SpokenTurn turn, GuideQuestion asked) {
    return new QuestionMark(turn.start(), turn.end(), asked.block(), asked.question(), false);
  }

  GuideQuestion asked() {
    return new GuideQuestion(block, question);
  }

  Span span() {
    return new Span(start, end);
  }

  QuestionMark moved(Span to) {
    return new QuestionMark(to.start(), to.end(), block, question, flagged);
  }

  QuestionMark lost() {
    return new QuestionMark(0, 0, block, question, true);
  }
}
