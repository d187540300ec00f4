package org.peillood.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes the rows of a system file, compressed: eight codes of one octet, and after them what they
 * do not say by themselves. A code from 1 to 251 is a whole number from −99 to 151.
 */
final class SavRows {

  /** What is taken from a code to get the number. */
  static final double BIAS = 100;

  private static final int EIGHT = 8;
  private static final int LARGEST_CODE = 251;
  private static final int END = 252;
  private static final int VERBATIM = 253;
  private static final int SPACES = 254;
  private static final int SYSTEM_MISSING = 255;
  private static final byte[] EIGHT_SPACES = {' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '};

  private final OutputStream out;
  private final byte[] codes = new byte[EIGHT];
  private final ByteBuffer verbatim =
      ByteBuffer.allocate(EIGHT * EIGHT).order(ByteOrder.LITTLE_ENDIAN);
  private int filled;

  SavRows(OutputStream out) {
    this.out = out;
  }

  void number(double number) throws IOException {
    if (Double.isNaN(number)) {
      code(SYSTEM_MISSING);
      return;
    }
    double code = number + BIAS;
    if (code >= 1 && code <= LARGEST_CODE && code == Math.rint(code)) {
      code((int) code);
    } else {
      verbatim.putDouble(number);
      code(VERBATIM);
    }
  }

  /** Octets; their count is a multiple of eight. */
  void octets(byte[] octets, int count) throws IOException {
    for (int from = 0; from < count; from += EIGHT) {
      if (Arrays.equals(octets, from, from + EIGHT, EIGHT_SPACES, 0, EIGHT)) {
        code(SPACES);
      } else {
        verbatim.put(octets, from, EIGHT);
        code(VERBATIM);
      }
    }
  }

  /** Says that there are no more rows. */
  void end() throws IOException {
    code(END);
    while (filled > 0) {
      code(0);
    }
  }

  private void code(int code) throws IOException {
    codes[filled++] = (byte) code;
    if (filled == EIGHT) {
      out.write(codes);
      out.write(verbatim.array(), 0, verbatim.position());
      verbatim.clear();
      filled = 0;
    }
  }
}
