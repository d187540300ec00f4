package org.peillood.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Different numbers in a class, on average, where a number was given by few. */
  private static final int WIDE = 3;

  /** Wider steps that are tried before there are no classes. */
  private static final int COARSEST = 4;

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
    var ratings = ratings();
    for (int coarser = 0; coarser < COARSEST; coarser++) {
      var edges = new TreeSet<>(edges(coarser));
      edges.addAll(ratings);
      var kept = kept(edges, ratings);
      if (kept.isEmpty() || mayBe(kept.size() + 1)) {
        return kept.isEmpty() ? List.of() : between(kept);
      }
    }
    return !ratings.isEmpty() && mayBe(ratings.size() + 1)
        ? between(List.copyOf(ratings))
        : List.of();
  }

  /**
   * Whether the answers may be told in so many classes. Each is an equation beside those of the
   * mean; where a number was given by few, the classes hold three different numbers on average, so
   * that how many gave it stays open.
   */
  private boolean mayBe(int classes) {
    var counts =
        Arrays.stream(sorted)
            .boxed()
            .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    return counts.values().stream().allMatch(count -> count >= minimumCell)
        || counts.size() >= WIDE * classes;
  }

  private List<BigDecimal> kept(NavigableSet<BigDecimal> edges, NavigableSet<BigDecimal> ratings) {
    var kept = new ArrayList<BigDecimal>();
    long below = 0;
    for (var edge : edges) {
      long upTo = below(edge);
      boolean leavesRatings =
          ratings.tailSet(edge, false).stream().allMatch(next -> below(next) - upTo >= minimumCell);
      if (upTo - below >= minimumCell && sorted.length - upTo >= minimumCell && leavesRatings) {
        kept.add(edge);
        below = upTo;
      }
    }
    return kept;
  }

  /**
   * The edges between detractors, passives and promoters (7 and 9), where all answers are ratings
   * and enough people stand on both sides: a class over such an edge would tell, beside the score,
   * how many lie between.
   */
  private NavigableSet<BigDecimal> ratings() {
    var ratings = new TreeSet<BigDecimal>();
    if (sorted[0] >= 0 && sorted[sorted.length - 1] <= 10) {
      long below = 0;
      for (var edge : List.of(BigDecimal.valueOf(7), BigDecimal.valueOf(9))) {
        long upTo = below(edge);
        if (upTo - below >= minimumCell && sorted.length - upTo >= minimumCell) {
          ratings.add(edge);
          below = upTo;
        }
      }
    }
    return ratings;
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

  /** All edges that a class could have, with a step so many times wider than the usual one. */
  private List<BigDecimal> edges(int coarser) {
    double low = sorted[(int) (0.1 * (sorted.length - 1))];
    double high = sorted[(int) (0.9 * (sorted.length - 1))];
    var step = smallest();
    while (step.doubleValue() * WANTED < high - low) {
      step = next(step);
    }
    for (int i = 0; i < coarser; i++) {
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
