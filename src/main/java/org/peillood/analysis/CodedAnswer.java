package org.peillood.analysis;

import java.util.List;
import org.peillood.analysis.ResultTable.Row;
import org.peillood.coding.ChosenQuotes.Quote;

/**
 * What was made of the answers to an open question in one wave: how often each code was given, and
 * the quotes that were chosen. A quote stands under a code only where the count of the code is
 * shown, for among fewer a reader could know whose words they are.
 *
 * @param frame what the code frame is called
 * @param result how often each code was given, as published
 */
public record CodedAnswer(String frame, TabulationResult result, List<Quote> quotes) {

  public CodedAnswer {
    quotes = List.copyOf(quotes);
  }

  /** The quotes under a code. */
  public List<Quote> under(Row row) {
    return row.figure().isShown()
        ? quotes.stream().filter(quote -> quote.codes().contains(row.code())).toList()
        : List.of();
  }
}
