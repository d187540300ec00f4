package org.peillood.statistics;

import java.util.Arrays;

/** Gives keys the numbers 0, 1, 2, … in order of first appearance. Open addressing, no boxing. */
final class Numbering {
  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private int size;

  Numbering() {
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  int number(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      if (2 * size >= numbers.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private int slot(long key) {
    int mask = numbers.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[2 * oldKeys.length];
    Arrays.fill(numbers, -1);
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldNumbers[old] >= 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        numbers[slot] = oldNumbers[old];
      }
    }
  }
}
