package org.peillood.chart;

import java.util.Optional;
import org.peillood.analysis.TabulationResult;
import org.peillood.web.Texts;

/** The form of the kinds of charts that make their picture and their words in one place. */
final class Forms {

  private Forms() {}

  /** The form of a chart of these figures; none for kinds that are drawn row by row. */
  static Optional<Form> of(ChartDefinition definition, TabulationResult result, Texts texts) {
    return switch (definition.kind()) {
      case STACKED_BAR ->
          Optional.of(
              StackedTable.of(result, texts)
                  .<Form>map(table -> new StackedBars(table, texts))
                  .orElseGet(() -> none("stacked", texts)));
      case HISTOGRAM ->
          Optional.of(
              Histogram.of(result, texts)
                  .<Form>map(form -> form)
                  .orElseGet(() -> none("histogram", texts)));
      case BOX ->
          Optional.of(
              BoxTable.of(result, texts)
                  .<Form>map(form -> form)
                  .orElseGet(() -> none("box", texts)));
      case HEAT_MAP -> Optional.of(ResidualMap.of(result, texts));
      case WAFFLE ->
          Optional.of(
              Waffle.of(result, definition.order(), texts)
                  .<Form>map(form -> form)
                  .orElseGet(() -> none("waffle", texts)));
      case SMALL_MULTIPLES ->
          Optional.of(
              SmallMultiples.of(result, definition.order(), texts)
                  .<Form>map(form -> form)
                  .orElseGet(() -> none("small-multiples", texts)));
      default -> Optional.empty();
    };
  }

  static Form none(String kind, Texts texts) {
    return new NoPicture(texts.get("chart.none." + kind));
  }
}
