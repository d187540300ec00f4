package org.peillood.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.peillood.search.Entry;
import org.peillood.search.Searchable;
import org.peillood.web.Language;

/** Lets the charts be searched by their words. */
@ApplicationScoped
public class ChartSearch implements Searchable {

  @Inject Charts charts;

  @Override
  public String mark() {
    return Integer.toString(charts.all().hashCode());
  }

  @Override
  public List<Entry> entries() {
    return charts.all().stream()
        .flatMap(
            chart ->
                chart.words().entrySet().stream()
                    .map(
                        words ->
                            new Entry(
                                Entry.Kind.CHART,
                                "",
                                words.getValue().title(),
                                words.getValue().subtitle(),
                                new Language(words.getKey()),
                                "/grafieken/" + chart.id(),
                                List.of(),
                                Optional.empty())))
        .toList();
  }
}
