package org.peillood.segment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A segment as it can be chosen as a quote.
 *
 * @param around the turns it is in, with the one before and the one after
 * @param bound how far its words may go
 * @param counters what may speak against it
 * @param standing the quote that stands on it already
 */
public record QuotePage(
    SpokenText text,
    Segment segment,
    List<SpokenTurn> around,
    QuoteScope bound,
    List<CounterExample> counters,
    SegmentQuote.Chosen form,
    boolean hasCounter,
    Optional<SegmentQuote> standing) {

  public String home() {
    return TextDesk.home(text);
  }

  public String action() {
    return home() + "/citaat/" + segment.id();
  }

  /** How far it may go at most, and less. */
  public List<QuoteScope> scopes() {
    return Stream.of(QuoteScope.values()).filter(s -> s.within(bound) == s).toList();
  }

  public String words(SpokenTurn turn) {
    return text.words(turn);
  }
}
