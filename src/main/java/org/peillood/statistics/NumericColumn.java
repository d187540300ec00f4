package org.peillood.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A numeric item: one number per respondent. Nine bytes per respondent: the number, and a byte for
 * the kind of missing.
 */
public final class NumericColumn implements Column {
  private static final byte PRESENT = 0;

  private final String name;
  private final double[] values;
  private final byte[] states;
  private final int size;

  private NumericColumn(String name, double[] values, byte[] states, int size) {
    this.name = name;
    this.values = values;
    this.states = states;
    this.size = size;
  }

  /** Starts a column of numbers. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** A column in which everyone has a value. */
  public static NumericColumn of(String name, double... values) {
    var column = builder(name);
    for (double value : values) {
      column.append(value);
    }
    return column.view();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return size;
  }

  /** The respondent's number; only for those who {@link #isAnswered(int) answered}. */
  public double value(int row) {
    if (states[row] != PRESENT) {
      throw new IllegalStateException("respondent " + row + " has no value on " + name);
    }
    return values[row];
  }

  @Override
  public boolean isAnswered(int row) {
    return states[row] == PRESENT;
  }

  @Override
  public Optional<MissingKind> missing(int row) {
    return states[row] == PRESENT ? Optional.empty() : Optional.of(MissingKind.ofCode(states[row]));
  }

  @Override
  public Bases bases(Rows rows) {
    return Tally.bases(size, rows, row -> states[row]);
  }

  /** The numbers of the respondents in the filter who have one, in row order. */
  public double[] values(Rows rows) {
    rows.sameSize(size);
    var found = new double[rows.count()];
    int count = 0;
    for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
      if (states[row] == PRESENT) {
        found[count++] = values[row];
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Appends respondents one by one. */
  public static final class Builder {
    private final String name;
    private double[] values = new double[16];
    private byte[] states = new byte[16];
    private int size;

    private Builder(String name) {
      this.name = name;
    }

    /** The next respondent's number; NaN and infinities are refused. */
    public Builder append(double value) {
      if (!Double.isFinite(value)) {
        throw new StatisticRefused("An answer to " + name + " is a finite number, not " + value);
      }
      return next(value, PRESENT);
    }

    /** The next respondent has no value, for this reason. */
    public Builder append(MissingKind missing) {
      return next(0, (byte) missing.code());
    }

    private Builder next(double value, byte state) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Codes.grown(size));
        states = Arrays.copyOf(states, Codes.grown(size));
      }
      values[size] = value;
      states[size] = state;
      size++;
      return this;
    }

    /** Respondents so far. */
    public int size() {
      return size;
    }

    /** What was appended so far, as a view that later appending does not change. */
    public NumericColumn view() {
      return new NumericColumn(name, values, states, size);
    }
  }
}
