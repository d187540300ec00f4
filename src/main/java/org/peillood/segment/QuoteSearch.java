package org.peillood.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.focusgroup.FocusGroup;
import org.peillood.focusgroup.FocusGroups;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/**
 * Lets the quotes be searched that stand and that everybody here may read. They are read at each
 * search, so that one that is taken back is found no more from that moment.
 */
@ApplicationScoped
public class QuoteSearch implements Searchable {

  @Inject SegmentQuotes quotes;
  @Inject FocusGroups groups;

  @Override
  public String mark() {
    return entries().toString();
  }

  @Override
  public List<Entry> entries() {
    return quotes.shown().stream().flatMap(this::entries).toList();
  }

  private Stream<Entry> entries(SegmentQuote quote) {
    var year = groups.find(quote.group()).map(FocusGroup::planYear);
    var entries = new ArrayList<Entry>();
    entries.add(entry(quote, quote.words(), quote.language(), year));
    if (!quote.translation().isEmpty()) {
      entries.add(entry(quote, quote.translation(), Language.DUTCH, year));
    }
    return entries.stream();
  }

  private static Entry entry(
      SegmentQuote quote, String words, Language language, Optional<Integer> year) {
    return new Entry(
        Entry.Kind.QUOTE,
        "",
        words,
        quote.role() + " " + quote.group(),
        language,
        "/focusgroepen/citaten#c" + quote.id(),
        List.of(quote.theme()),
        year);
  }
}
