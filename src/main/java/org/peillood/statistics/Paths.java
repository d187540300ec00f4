package org.peillood.statistics;

import java.util.Arrays;

/**
 * The ways in which the first columns of a table can have been filled, that leave the same for the
 * others: for each value of -Σ log(x!) the probability of having come that way. Values closer than
 * 1e-9 are one. Filled first, then sorted and read.
 */
final class Paths {
  private static final double GRAIN = 1e9;

  private long[] keys = new long[16];
  private double[] values = new double[16];
  private double[] masses = new double[16];
  private int size;
  private double[] before = new double[0];

  int size() {
    return size;
  }

  /** Adds the probability of a path; answers whether its value is new here. */
  boolean add(double value, double mass) {
    if (mass == 0) {
      return false; // too improbable for a double; it can add nothing
    }
    if (2 * size >= keys.length) {
      grow();
    }
    long key = Math.round(value * GRAIN);
    int slot = slot(key);
    boolean isNew = masses[slot] == 0;
    if (isNew) {
      keys[slot] = key;
      values[slot] = value;
      size++;
    }
    masses[slot] += mass;
    return isNew;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int slot = (int) (mixed >>> 32) & mask;
    while (masses[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldValues = values;
    double[] oldMasses = masses;
    keys = new long[2 * oldKeys.length];
    values = new double[keys.length];
    masses = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldMasses[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
        masses[slot] = oldMasses[i];
      }
    }
  }

  /** Sorts by value and sums up; nothing can be added afterwards. */
  void close() {
    long[] sorted = new long[size];
    int found = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (masses[slot] != 0) {
        sorted[found++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    var sortedValues = new double[size];
    var sortedMasses = new double[size];
    for (int i = 0; i < size; i++) {
      int slot = slot(sorted[i]);
      sortedValues[i] = values[slot];
      sortedMasses[i] = masses[slot];
    }
    values = sortedValues;
    masses = sortedMasses;
    before = new double[size + 1];
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + masses[i];
    }
    keys = new long[0];
  }

  /** How many paths, from the smallest value, do not exceed the limit. */
  int upTo(double limit) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The probability of the first {@code count} paths. */
  double massOf(int count) {
    return before[count];
  }

  double value(int index) {
    return values[index];
  }

  double mass(int index) {
    return masses[index];
  }
}
