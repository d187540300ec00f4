package org.peillood.chart;

import java.util.Locale;
import org.peillood.analysis.Tabulation;
import org.peillood.analysis.Tabulation.Measure;
import org.peillood.chart.ChartDefinition.Kind;

/** Whether a tabulation can be drawn in the way that its chart asks for. */
record ChartFit(String id, Kind kind, Tabulation tabulation) {

  /**
   * Refuses a definition that can never be drawn.
   *
   * @throws UnfitChart with what is wrong and what can be done
   */
  void check() {
    switch (kind) {
      case GROUPED_DOTS -> needsBanner();
      case GROUPED_BAR -> {
        // Bars begin at 0, which means nothing for a score from 1 to 5.
        needsShares();
        needsBanner();
      }
      case TREND -> {
        if (tabulation.waves().size() == 1) {
          throw unfit(
              "has one wave", "Give its tabulation two waves, or none, which means all of them.");
        }
      }
      case STACKED_BAR -> {
        needsShares();
        if (tabulation.variables().size() > 1 && !tabulation.banner().isEmpty()) {
          throw unfit(
              "has several items and a banner",
              "Choose one item with a banner, or several items without.");
        }
      }
      case HEAT_MAP -> {
        needsShares();
        needsBanner();
        needsOneItem();
        if (tabulation.weight().isPresent() || tabulation.base() != Tabulation.Base.ANSWERED) {
          throw unfit(
              "has a weight or another base",
              "Leave out weight and base: residuals are of the answers as they were counted.");
        }
      }
      case HISTOGRAM -> {
        needsNumber();
        needsOneItem();
        if (tabulation.isSplit() || tabulation.weight().isPresent()) {
          throw unfit(
              "has a banner, a filter or a weight",
              "Leave them out: classes of a number are shown of all respondents only.");
        }
      }
      case BOX -> {
        needsNumber();
        needsOneItem();
        if (tabulation.weight().isPresent()) {
          throw unfit("has a weight", "Leave it out: quartiles are not weighted.");
        }
      }
      case WAFFLE -> {
        needsShares();
        needsOneItem();
      }
      case SMALL_MULTIPLES -> {
        needsShares();
        needsOneItem();
        if (tabulation.banner().isEmpty() && tabulation.waves().size() < 2) {
          throw unfit(
              "has neither a banner nor two waves",
              "Give its tabulation a banner, or at least two waves.");
        }
      }
      default -> {
        // The other kinds draw whatever they are given.
      }
    }
  }

  private void needsBanner() {
    if (tabulation.banner().isEmpty()) {
      throw unfit("has no columns", "Give its tabulation a banner.");
    }
  }

  private void needsShares() {
    if (tabulation.measure() != Measure.SHARES && tabulation.measure() != Measure.LIKERT) {
      throw unfit(
          "measures " + tabulation.measure(),
          "Set its measure to SHARES, or to LIKERT for a scale.");
    }
  }

  private void needsNumber() {
    if (tabulation.measure() != Measure.NUMBER) {
      throw unfit(
          "measures " + tabulation.measure(), "Set its measure to NUMBER and choose a number.");
    }
  }

  private void needsOneItem() {
    if (tabulation.variables().size() != 1) {
      throw unfit("has " + tabulation.variables().size() + " items", "Choose one item.");
    }
  }

  private UnfitChart unfit(String what, String remedy) {
    var written = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new UnfitChart(
        "The chart " + id + " is of the kind " + written + " and its tabulation " + what + ".",
        remedy);
  }
}
