package org.peillood.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which turns of two texts belong together: rows in the order of both, each with some turns of the
 * one and some of the other, perhaps none of one of them. Every turn is in one row.
 *
 * @param one how many turns of the one text are in each row
 * @param other how many of the other; as many rows
 */
public record Pairing(List<Integer> one, List<Integer> other) {

  /** One of the two texts. */
  public enum Side {
    ONE,
    OTHER
  }

  public Pairing {
    int rows = Math.max(one.size(), other.size());
    var first = padded(one, rows);
    var second = padded(other, rows);
    var filled =
        IntStream.range(0, rows)
            .filter(i -> first.get(i) > 0 || second.get(i) > 0)
            .boxed()
            .toList();
    one = filled.stream().map(first::get).toList();
    other = filled.stream().map(second::get).toList();
  }

  private static List<Integer> padded(List<Integer> sizes, int rows) {
    var all = new ArrayList<>(sizes);
    all.addAll(Collections.nCopies(rows - sizes.size(), 0));
    return all;
  }

  /** The first turn beside the first, the second beside the second, and so on. */
  static Pairing even(int turns, int others) {
    return new Pairing(Collections.nCopies(turns, 1), Collections.nCopies(others, 1));
  }

  /**
   * What may belong together by who speaks: turns of the same speaker in the same order. What one
   * of the texts has more stands with the turn before it when the same person says it, and alone
   * otherwise. Texts that name nobody alike are paired turn by turn.
   */
  static Pairing bySpeaker(List<String> speakers, List<String> others) {
    var partners = Alignment.of(speakers, others);
    if (IntStream.range(0, speakers.size()).allMatch(i -> partners.partner(i) < 0)) {
      return even(speakers.size(), others.size());
    }
    var one = new ArrayList<Integer>();
    var other = new ArrayList<Integer>();
    int next = 0;
    for (int i = 0; i < speakers.size(); i++) {
      int partner = partners.partner(i);
      for (; next < partner; next++) {
        alone(next > 0 && others.get(next).equals(others.get(next - 1)), other, one);
      }
      if (partner >= 0) {
        one.add(1);
        other.add(1);
        next = partner + 1;
      } else {
        alone(i > 0 && speakers.get(i).equals(speakers.get(i - 1)), one, other);
      }
    }
    for (; next < others.size(); next++) {
      alone(next > 0 && others.get(next).equals(others.get(next - 1)), other, one);
    }
    return new Pairing(one, other);
  }

  private static void alone(boolean same, List<Integer> mine, List<Integer> theirs) {
    int last = mine.size() - 1;
    if (same && last >= 0 && mine.get(last) > 0) {
      mine.set(last, mine.get(last) + 1);
    } else {
      mine.add(1);
      theirs.add(0);
    }
  }

  /** How many rows there are. */
  public int rows() {
    return one.size();
  }

  /** Whether these are rows of texts with that many turns. */
  boolean fits(int turns, int others) {
    return sum(one) == turns && sum(other) == others;
  }

  private static int sum(List<Integer> sizes) {
    return sizes.stream().mapToInt(Integer::intValue).sum();
  }

  /** How many turns a row has of a text. */
  public int size(Side side, int row) {
    return sizes(side).get(row);
  }

  /** The index of the first turn that a row has of a text. */
  int first(Side side, int row) {
    return sum(sizes(side).subList(0, row));
  }

  private List<Integer> sizes(Side side) {
    return side == Side.ONE ? one : other;
  }

  /** The texts the other way round. */
  Pairing turned() {
    var left = other;
    var right = one;
    return new Pairing(left, right);
  }

  /** What a text has in a row belongs to the row before; what comes after it moves up. */
  Pairing joined(Side side, int row) {
    var sizes = new ArrayList<>(sizes(side));
    sizes.set(row - 1, sizes.get(row - 1) + sizes.get(row));
    sizes.remove(row);
    return with(side, sizes);
  }

  /** The last turn that a text has in a row is a row of its own; what comes after moves down. */
  Pairing split(Side side, int row) {
    var sizes = new ArrayList<>(sizes(side));
    sizes.set(row, sizes.get(row) - 1);
    sizes.add(row + 1, 1);
    return with(side, sizes);
  }

  /** A text has nothing in a row: what it has there and after it moves down. */
  Pairing emptied(Side side, int row) {
    var sizes = new ArrayList<>(sizes(side));
    sizes.add(row, 0);
    return with(side, sizes);
  }

  /** Where a text has nothing in a row, what comes after moves up. */
  Pairing closed(Side side, int row) {
    var sizes = new ArrayList<>(sizes(side));
    sizes.remove(row);
    return with(side, sizes);
  }

  private Pairing with(Side side, List<Integer> sizes) {
    return side == Side.ONE ? new Pairing(sizes, other) : new Pairing(one, sizes);
  }

  /**
   * These rows after a text was changed: turns that it still has stay in their rows, a new one
   * belongs to the row of the turn before it.
   *
   * @param was what was said in each turn of that text
   * @param now what is said in each
   */
  Pairing moved(Side side, List<String> was, List<String> now) {
    if (was.size() == now.size()) {
      return this;
    }
    var rowOf = new ArrayList<Integer>();
    for (int row = 0; row < rows(); row++) {
      rowOf.addAll(Collections.nCopies(size(side, row), row));
    }
    var old = Alignment.of(now, was);
    var sizes = new ArrayList<>(Collections.nCopies(rows(), 0));
    int row = 0;
    for (int i = 0; i < now.size(); i++) {
      row = old.partner(i) < 0 ? row : rowOf.get(old.partner(i));
      sizes.set(row, sizes.get(row) + 1);
    }
    return with(side, sizes);
  }
}
