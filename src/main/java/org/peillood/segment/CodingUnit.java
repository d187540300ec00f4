package org.peillood.segment;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.peillood.transcript.Span;

/** What coders are compared on: a coder gave a code to a unit or did not. */
public enum CodingUnit {
  TURN,
  SENTENCE,
  CHARACTER;

  /** The name in addresses and language files. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CodingUnit sent(String slug) {
    return Stream.of(values()).filter(u -> u.slug().equals(slug)).findFirst().orElse(TURN);
  }

  /** The units of a text, in its order. Names of speakers are in none. */
  List<Span> of(SpokenText text) {
    return switch (this) {
      case TURN -> text.turns().stream().map(SpokenTurn::words).toList();
      case SENTENCE -> text.turns().stream().flatMap(t -> text.sentences(t).stream()).toList();
      case CHARACTER ->
          text.turns().stream()
              .flatMap(
                  t -> IntStream.range(t.start(), t.end()).mapToObj(at -> new Span(at, at + 1)))
              .toList();
    };
  }
}
