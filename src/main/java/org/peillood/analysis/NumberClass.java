package org.peillood.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A class of numbers: those from its lower edge up to, but not with, its upper edge. The lowest and
 * the highest class have one edge only, so that the smallest and largest answer are nobody's.
 *
 * @param from lower edge
 * @param to upper edge
 */
public record NumberClass(Optional<BigDecimal> from, Optional<BigDecimal> to) {

  private static final String BETWEEN = "..";

  public NumberClass {
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a class of numbers has at least one edge");
    }
  }

  /** As it is written in results: {@code 10..20}, {@code ..10}, {@code 20..}. */
  public String code() {
    return written(from) + BETWEEN + written(to);
  }

  /** Reads what {@link #code} wrote. */
  public static NumberClass parse(String code) {
    var edges = code.split("\\.\\.", -1);
    if (edges.length != 2) {
      throw new IllegalArgumentException("no class of numbers: " + code);
    }
    return new NumberClass(read(edges[0]), read(edges[1]));
  }

  /** Whether a number is in it. */
  boolean holds(double number) {
    return from.map(edge -> number >= edge.doubleValue()).orElse(true)
        && to.map(edge -> number < edge.doubleValue()).orElse(true);
  }

  private static String written(Optional<BigDecimal> edge) {
    return edge.map(BigDecimal::toPlainString).orElse("");
  }

  private static Optional<BigDecimal> read(String edge) {
    return edge.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(edge));
  }
}
