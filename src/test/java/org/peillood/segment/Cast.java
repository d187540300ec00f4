package org.peillood.segment;

import org.peillood.segment.Segment.Given;
import org.peillood.segment.Segment.Round;
import org.peillood.transcript.Span;

/** Segments for tests. */
final class Cast {

  private Cast() {}

  /** A whole turn. */
  static Segment segment(SpokenText text, int turn, String code, String coder) {
    return segment(text, text.turn(turn).orElseThrow().words(), code, Valence.NONE, coder);
  }

  static Segment segment(SpokenText text, Span span, String code, Valence valence, String coder) {
    return new Segment(text, span, "werk", new Given(code, valence, ""), coder, Round.OWN);
  }

  static Segment settled(SpokenText text, int turn, String code) {
    var span = text.turn(turn).orElseThrow().words();
    return new Segment(text, span, "werk", new Given(code, Valence.NONE, ""), "a", Round.SETTLED);
  }
}
