package org.peillood.export;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a {@link Row} in few octets and takes it out again, all but its first variable, which is the
 * number of the row. Most numbers of a questionnaire take one octet. For one thread.
 */
final class PackedRow {

  private static final int NOTHING = 255;
  private static final int VERBATIM = 254;
  private static final int LARGEST = 253;
  private static final int BIAS = 100;
  private static final int FIRST = 1;

  private final boolean[] isText;
  private ByteBuffer octets = ByteBuffer.allocate(1 << 10);

  PackedRow(List<Variable> variables) {
    isText = new boolean[variables.size()];
    for (int i = 0; i < isText.length; i++) {
      isText[i] = variables.get(i).isText();
    }
  }

  byte[] pack(Row row) {
    octets.clear();
    for (int i = FIRST; i < isText.length; i++) {
      if (isText[i]) {
        text(row.text(i));
      } else {
        number(row.number(i));
      }
    }
    return Arrays.copyOf(octets.array(), octets.position());
  }

  private void text(String text) {
    var encoded = Utf8.of(text);
    makeRoom(Integer.BYTES + encoded.length);
    octets.putInt(encoded.length).put(encoded);
  }

  private void number(double number) {
    makeRoom(1 + Double.BYTES);
    if (Double.isNaN(number)) {
      octets.put((byte) NOTHING);
      return;
    }
    double code = number + BIAS;
    // Zero below zero is a zero of its own, if anybody ever stored it.
    if (code >= 0 && code <= LARGEST && Double.compare((int) code - (double) BIAS, number) == 0) {
      octets.put((byte) (int) code);
    } else {
      octets.put((byte) VERBATIM).putDouble(number);
    }
  }

  private void makeRoom(int more) {
    if (octets.remaining() < more) {
      int wanted = Math.max(2 * octets.capacity(), octets.position() + more);
      octets = ByteBuffer.allocate(wanted).put(octets.flip());
    }
  }

  /** Puts what was packed in a row. */
  void unpack(ByteBuffer in, Row row) {
    for (int i = FIRST; i < isText.length; i++) {
      if (isText[i]) {
        var encoded = new byte[in.getInt()];
        in.get(encoded);
        row.set(i, Utf8.text(encoded));
      } else {
        row.set(i, number(in));
      }
    }
  }

  private static double number(ByteBuffer in) {
    int code = Byte.toUnsignedInt(in.get());
    return switch (code) {
      case NOTHING -> Double.NaN;
      case VERBATIM -> in.getDouble();
      default -> code - (double) BIAS;
    };
  }
}
