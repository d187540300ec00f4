package org.peillood.web;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * An address as a QR code (ISO/IEC 18004), with the white margin that readers need; an eighth of it
 * may be damaged.
 */
public record QrSquare(QrCode code) {

  private static final int MARGIN = 4; // modules

  /** The code of an address. */
  public static QrSquare of(String address) {
    return new QrSquare(QrCode.encodeText(address, QrCode.Ecc.MEDIUM));
  }

  /** How many modules wide and high it is, with its margin. */
  public int size() {
    return code.size + 2 * MARGIN;
  }

  /** The dark modules as the path of a drawing, one unit each. */
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (code.getModule(end, y)) { // false outside of it
          end++;
        }
        if (end > x) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
          path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
        }
        x = end + 1;
      }
    }
    return path.toString();
  }

  /** As a drawing that can be printed at any size. */
  public String svg(String description) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" role=\"img\" shape-rendering=\"crispEdges\"><title>%2$s</title><rect width=\"%1$d\" height=\"%1$d\" fill=\"#fff\"/><path d=\"%3$s\"/></svg>"
        .formatted(size(), Html.escaped(description), path());
  }

  /** As a picture (PNG, ISO/IEC 15948) of one bit a point, with this many points a module. */
  public byte[] png(int scale) {
    int width = size() * scale;
    var lines = new ByteArrayOutputStream();
    int octets = (width + 7) / 8;
    for (int y = 0; y < width; y++) {
      lines.write(0); // no filter
      for (int octet = 0; octet < octets; octet++) {
        int bits = 0;
        for (int bit = 0; bit < 8; bit++) {
          int x = octet * 8 + bit;
          boolean dark = x < width && isDark(x / scale, y / scale);
          bits = bits << 1 | (dark ? 0 : 1);
        }
        lines.write(bits);
      }
    }
    try {
      return png(width, lines.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail so", e);
    }
  }

  private boolean isDark(int x, int y) {
    return code.getModule(x - MARGIN, y - MARGIN); // false outside of it
  }

  private static byte[] png(int width, byte[] lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(width);
    fields.write(new byte[] {1, 0, 0, 0, 0}); // one bit of grey a point
    chunk(out, "IHDR", header.toByteArray());
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      deflater.write(lines);
    }
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
    out.writeInt(content.length);
    var type = name.getBytes(StandardCharsets.US_ASCII);
    out.write(type);
    out.write(content);
    var sum = new CRC32();
    sum.update(type);
    sum.update(content);
    out.writeInt((int) sum.getValue());
  }
}
