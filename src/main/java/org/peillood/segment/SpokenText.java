package org.peillood.segment;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.peillood.transcript.Span;
import org.peillood.web.Language;

/**
 * A transcript as it is coded.
 *
 * @param group the code of the focus group
 * @param version says which text this is: another text, with other positions, has another
 * @param turns in their order
 */
public record SpokenText(
    UUID id,
    String group,
    String title,
    int version,
    Language language,
    String translator,
    String text,
    List<SpokenTurn> turns) {

  public SpokenText {
    turns = List.copyOf(turns);
  }

  /** What is said in a turn. */
  public String words(SpokenTurn turn) {
    return turn.words().in(text);
  }

  /** The turn with this number. */
  Optional<SpokenTurn> turn(int number) {
    return number >= 1 && number <= turns.size()
        ? Optional.of(turns.get(number - 1))
        : Optional.empty();
  }

  /** The turn in which a position is, its speaker's name included; none between two. */
  Optional<SpokenTurn> turnAt(int position) {
    int low = 0;
    int high = turns.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var line = turns.get(middle).line();
      if (position < line.start()) {
        high = middle - 1;
      } else if (position >= line.end()) {
        low = middle + 1;
      } else {
        return Optional.of(turns.get(middle));
      }
    }
    return Optional.empty();
  }

  /** The turns that a stretch touches. */
  List<SpokenTurn> turnsOf(Span span) {
    return turns.stream().filter(turn -> turn.words().overlaps(span)).toList();
  }

  /** The sentences of a turn, by the rules of its language. */
  List<Span> sentences(SpokenTurn turn) {
    var words = turn.words().in(text);
    var breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(words);
    var found = new ArrayList<Span>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var sentence = new Span(turn.start() + from, turn.start() + to).trimmedIn(text);
      if (!sentence.in(text).isBlank()) {
        found.add(sentence);
      }
    }
    return found;
  }

  /** What is said there, by whoever says it: names of speakers between turns are left out. */
  String excerpt(Span span) {
    var parts = new ArrayList<String>();
    for (var turn : turnsOf(span)) {
      parts.add(
          new Span(Math.max(span.start(), turn.start()), Math.min(span.end(), turn.end()))
              .in(text));
    }
    return String.join("\n", parts);
  }
}
