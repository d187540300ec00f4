package org.peillood.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peillood.catalogue.Surveys;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.survey.Item;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;

/**
 * Lets open answers be searched that were screened and chosen as quotes, as everybody may read
 * them; no others. They are read at each search, so that one that is taken back is found no more
 * from that moment.
 */
@ApplicationScoped
public class OpenQuoteSearch implements Searchable {

  @Inject ChosenQuotes quotes;
  @Inject Surveys surveys;

  @Override
  public String mark() {
    return entries().toString();
  }

  @Override
  public List<Entry> entries() {
    return quotes.places().stream()
        .flatMap(
            place ->
                surveys.catalogue().survey(place.survey()).stream()
                    .flatMap(survey -> entries(survey, place.item())))
        .toList();
  }

  private Stream<Entry> entries(Survey survey, String name) {
    return survey.waves().stream()
        .flatMap(
            wave ->
                wave.questionnaire().anyItem(name).stream()
                    .flatMap(
                        item ->
                            quotes.of(survey, wave, item).stream()
                                .map(quote -> entry(survey, wave, item, quote))
                                .sorted(Comparator.comparing(Entry::title))));
  }

  private static Entry entry(Survey survey, Wave wave, Item item, ChosenQuotes.Quote quote) {
    return new Entry(
        Entry.Kind.QUOTE,
        "",
        quote.wording(),
        "",
        quote.language(),
        "/bevragingen/"
            + survey.id()
            + "/vragen/"
            + item.name()
            + "?golf="
            + wave.code()
            + "#"
            + Integer.toHexString(quote.wording().hashCode()),
        List.copyOf(item.themes()),
        Optional.of(wave.opens().getYear()));
  }
}
