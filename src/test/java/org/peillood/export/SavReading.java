package org.peillood.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a system file, from its description and from nothing that the writer has. */
final class SavReading {

  private final ByteBuffer in;
  private final List<Integer> widths = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> veryLong = new HashMap<>();

  private SavReading(byte[] file) {
    this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static List<List<Object>> of(byte[] file) {
    var reading = new SavReading(file);
    reading.in.position(176);
    boolean more = true;
    while (more) {
      more = reading.record();
    }
    return reading.rows();
  }

  private boolean record() {
    int kind = in.getInt();
    switch (kind) {
      case 2 -> variable();
      case 3 -> labels();
      case 4 -> skip(4 * in.getInt());
      case 6 -> skip(80 * in.getInt());
      case 7 -> extension();
      case 999 -> in.getInt();
      default -> throw new IllegalStateException("record " + kind);
    }
    return kind != 999;
  }

  private void variable() {
    int width = in.getInt();
    int labels = in.getInt();
    int missing = in.getInt();
    in.position(in.position() + 8);
    var name = text(8).strip();
    if (labels == 1) {
      int length = in.getInt();
      in.position(in.position() + (length + 3) / 4 * 4);
    }
    in.position(in.position() + 8 * missing);
    if (width >= 0) {
      widths.add(width);
      names.add(name);
    }
  }

  private void labels() {
    for (int count = in.getInt(); count > 0; count--) {
      skip(8);
      skip((in.get() & 0xFF) / 8 * 8 + 7);
    }
  }

  private void skip(int octets) {
    in.position(in.position() + octets);
  }

  private void extension() {
    int kind = in.getInt();
    int size = in.getInt() * in.getInt();
    var content = text(size);
    if (kind == 14) {
      for (var pair : content.split("\0\t")) {
        veryLong.put(pair.split("=")[0], Integer.parseInt(pair.split("=")[1]));
      }
    }
  }

  private String text(int size) {
    var octets = new byte[size];
    in.get(octets);
    return new String(octets, StandardCharsets.UTF_8);
  }

  private List<List<Object>> rows() {
    var eights = eights();
    var rows = new ArrayList<List<Object>>();
    while (eights.hasRemaining()) {
      var row = new ArrayList<Object>();
      for (int i = 0; i < widths.size(); ) {
        if (widths.get(i) == 0) {
          double number = eights.getDouble();
          row.add(number == -Double.MAX_VALUE ? Double.NaN : number);
          i++;
        } else {
          int pieces = (veryLong.getOrDefault(names.get(i), 1) + 251) / 252;
          var all = new ByteArrayOutputStream();
          for (int end = i + pieces; i < end; i++) {
            var octets = new byte[(widths.get(i) + 7) / 8 * 8];
            eights.get(octets);
            all.write(octets, 0, Math.min(octets.length, 255));
          }
          row.add(all.toString(StandardCharsets.UTF_8).stripTrailing());
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private ByteBuffer eights() {
    var all = ByteBuffer.allocate(in.remaining() * 8).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      var codes = new byte[8];
      in.get(codes);
      for (var code : codes) {
        switch (code & 0xFF) {
          case 0, 252 -> {}
          case 253 -> all.putLong(in.getLong());
          case 254 -> all.put("        ".getBytes(StandardCharsets.UTF_8));
          case 255 -> all.putDouble(-Double.MAX_VALUE);
          default -> all.putDouble((code & 0xFF) - 100);
        }
      }
    }
    all.flip();
    return all;
  }
}
