package org.peillood.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of some respondents in what may be shown of their spread: in classes of which none
 * has fewer people than the smallest cell, and as quartiles that stand for at least as many. Edges
 * are round numbers; the step between them comes from where the middle eight tenths lie, never from
 * a single answer.
 */
final class NumberClasses {

  /** About as many classes as the middle eight tenths are divided into. */
  private static final int WANTED = 8;

  private static final int MOST_CLASSES = 40;

  private final double[] sorted;
  private final int minimumCell;
  private final boolean isWhole;

  private NumberClasses(double[] sorted, int minimumCell, boolean isWhole) {
    this.sorted = sorted;
    this.minimumCell = minimumCell;
    this.isWhole = isWhole;
  }

  /** Of whole numbers; none has edges between two of them. */
  static NumberClasses ofWhole(double[] numbers, int minimumCell) {
    return of(numbers, minimumCell, true);
  }

  /** Of numbers with decimals. */
  static NumberClasses ofDecimals(double[] numbers, int minimumCell) {
    return of(numbers, minimumCell, false);
  }

  private static NumberClasses of(double[] numbers, int minimumCell, boolean isWhole) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    return new NumberClasses(sorted, minimumCell, isWhole);
  }

  /** A class and how many are in it. */
  record Counted(NumberClass numbers, long count) {}

  /** The classes from low to high, together everyone; none where there would be fewer than two. */
  List<Counted> classes() {
    if (sorted.length < 2 * minimumCell) {
      return List.of();
    }
    var kept = new ArrayList<BigDecimal>();
    long below = 0;
    for (var edge : edges()) {
      long upTo = below(edge);
      if (upTo - below >= minimumCell && sorted.length - upTo >= minimumCell) {
        kept.add(edge);
        below = upTo;
      }
    }
    return kept.isEmpty() ? List.of() : between(kept);
  }

  private List<Counted> between(List<BigDecimal> edges) {
    var classes = new ArrayList<Counted>();
    Optional<BigDecimal> from = Optional.empty();
    for (var edge : edges) {
      classes.add(counted(from, Optional.of(edge)));
      from = Optional.of(edge);
    }
    classes.add(counted(from, Optional.empty()));
    return classes;
  }

  private Counted counted(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    var numbers = new NumberClass(from, to);
    return new Counted(numbers, Arrays.stream(sorted).filter(numbers::holds).count());
  }

  private long below(BigDecimal edge) {
    double value = edge.doubleValue();
    return Arrays.stream(sorted).filter(number -> number < value).count();
  }

  /** All edges that a class could have. */
  private List<BigDecimal> edges() {
    double low = sorted[(int) (0.1 * (sorted.length - 1))];
    double high = sorted[(int) (0.9 * (sorted.length - 1))];
    var step = smallest();
    while (step.doubleValue() * WANTED < high - low) {
      step = next(step);
    }
    var edges = new ArrayList<BigDecimal>();
    long first = (long) Math.floor(low / step.doubleValue());
    long last = Math.min(first + MOST_CLASSES, (long) Math.floor(high / step.doubleValue()) + 1);
    for (long place = first; place <= last; place++) {
      edges.add(step.multiply(BigDecimal.valueOf(place)).stripTrailingZeros());
    }
    return edges;
  }

  /**
   * A quartile, rounded to the smallest of the steps 1, 2, 5, 10… (of numbers with decimals from
   * 0.1) at which at least the smallest cell of answers round to the same; none when at no step.
   */
  Optional<Double> rounded(double quartile) {
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double width = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
    for (var step = smallest(); step.doubleValue() <= 2 * width + 1; step = next(step)) {
      double size = step.doubleValue();
      long place = Math.round(quartile / size);
      if (Arrays.stream(sorted).filter(number -> Math.round(number / size) == place).count()
          >= minimumCell) {
        return Optional.of(step.multiply(BigDecimal.valueOf(place)).doubleValue());
      }
    }
    return Optional.empty();
  }

  private BigDecimal smallest() {
    return isWhole ? BigDecimal.ONE : new BigDecimal("0.1");
  }

  /** 1, 2, 5, 10, 20, 50… */
  private static BigDecimal next(BigDecimal step) {
    boolean isTwo = step.unscaledValue().toString().startsWith("2");
    return isTwo ? step.multiply(new BigDecimal("2.5")).stripTrailingZeros() : step.add(step);
  }
}
