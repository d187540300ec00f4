package org.peillood.answering;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.peillood.survey.FileType;

/**
 * A picture without what the camera wrote beside it: the place, the day, the device, the name of
 * whoever owns it, a smaller copy of the picture as it was before it was cut. What is needed to
 * show it stays: the colours, and which side is up.
 */
final class BarePicture {

  private static final int ORIENTATION = 0x0112;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int PNG_SIGNATURE = 8;
  private static final int GIF_HEADER = 13;
  private static final Set<String> SHOWN_IN_PNG =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYS", "acTL", "fcTL", "fdAT");
  private static final Set<String> HIDDEN_IN_WEBP = Set.of("EXIF", "XMP ");

  /** It is not written as pictures of its type are. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Throwable cause) {
      super("the picture is damaged", cause);
    }
  }

  private final ByteBuffer in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private BarePicture(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /**
   * The picture alone.
   *
   * @throws Damaged when the picture cannot be followed to its end
   */
  static byte[] of(byte[] picture, FileType type) throws Damaged {
    var bare = new BarePicture(picture);
    try {
      switch (type.mediaType()) {
        case "image/jpeg" -> bare.jpeg();
        case "image/png" -> bare.png();
        case "image/webp" -> bare.webp();
        case "image/gif" -> bare.gif();
        default -> throw new IllegalStateException("no picture: " + type.mediaType());
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new Damaged(e);
    }
    return bare.out.toByteArray();
  }

  // ISO/IEC 10918-1, B.1: segments up to the end of image; what follows it is no part of it.
  private void jpeg() {
    copy(2);
    int marker = marker();
    while (marker != 0xD9) {
      int at = in.position();
      int length = in.getShort() & 0xffff;
      if (isShown(marker)) {
        segment(marker, at, length);
      } else if (marker == 0xE1) {
        orientation(at + 2, length - 2);
      }
      in.position(at + length);
      if (marker == 0xDA) {
        scan();
      }
      marker = marker();
    }
    write(0xFF, 0xD9);
  }

  private int marker() {
    int octet = in.get() & 0xff;
    while (octet == 0xFF || octet == 0) {
      octet = in.get() & 0xff;
    }
    return octet;
  }

  // Of the segments of applications: JFIF, colour profiles, and how Adobe coded the colours.
  private static boolean isShown(int marker) {
    boolean isOfApplication = marker >= 0xE0 && marker <= 0xEF;
    return (!isOfApplication && marker != 0xFE)
        || marker == 0xE0
        || marker == 0xE2
        || marker == 0xEE;
  }

  private void segment(int marker, int at, int length) {
    // Beside profiles, E2 also holds further pictures, which are not those the respondent sees.
    if (marker == 0xE2 && !text(at + 2, 11).equals("ICC_PROFILE")) {
      return;
    }
    write(0xFF, marker);
    out.write(in.array(), at, length);
  }

  // Up to the next marker that is none of those that belong to the scan.
  private void scan() {
    int begin = in.position();
    while (true) {
      if ((in.get() & 0xff) == 0xFF) {
        int next = in.get(in.position()) & 0xff;
        boolean belongs = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (!belongs && next != 0xFF) {
          in.position(in.position() - 1);
          break;
        }
      }
    }
    out.write(in.array(), begin, in.position() - begin);
  }

  // Exif 2.32, 4.6.2: a header of TIFF, then a directory of entries of 12 bytes.
  private void orientation(int at, int length) {
    if (length < 14 || !text(at, EXIF.length).equals("Exif\0\0")) {
      return;
    }
    var tiff = ByteBuffer.wrap(in.array(), at + EXIF.length, length - EXIF.length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      int value = tiff.getShort(entry + 8) & 0xffff;
      if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && value > 1 && value <= 8) {
        out.writeBytes(orientedBy(value));
      }
    }
  }

  private static byte[] orientedBy(int value) {
    var segment = ByteBuffer.allocate(36);
    segment.putShort((short) 0xFFE1).putShort((short) 34).put(EXIF);
    segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    return segment.putShort((short) value).putShort((short) 0).putInt(0).array();
  }

  // PNG 1.2, 3.2: chunks of length, type, data and checksum, up to IEND.
  private void png() {
    copy(PNG_SIGNATURE);
    var type = "";
    while (!type.equals("IEND")) {
      int at = in.position();
      int length = in.getInt();
      type = text(at + 4, 4);
      in.position(Math.addExact(at, 12 + length));
      if (SHOWN_IN_PNG.contains(type)) {
        out.write(in.array(), at, 12 + length);
      }
    }
  }

  // https://developers.google.com/speed/webp/docs/riff_container
  private void webp() {
    in.order(ByteOrder.LITTLE_ENDIAN);
    copy(12);
    while (in.remaining() >= 8) {
      int at = in.position();
      var type = text(at, 4);
      int size = in.getInt(at + 4);
      int whole = Math.min(8 + size + (size & 1), in.remaining());
      in.position(Math.addExact(at, whole));
      if (type.equals("VP8X")) {
        var flags = in.array().clone();
        flags[at + 8] &= ~0b1100; // neither Exif nor XMP follows
        out.write(flags, at, whole);
      } else if (!HIDDEN_IN_WEBP.contains(type)) {
        out.write(in.array(), at, whole);
      }
    }
    var bare = out.toByteArray();
    ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - 8);
    out.reset();
    out.writeBytes(bare);
  }

  // GIF89a: remarks and blocks of applications are left out, but for the one that says it repeats.
  private void gif() {
    int packed = in.get(10);
    copy(GIF_HEADER + palette(packed));
    for (int block = in.get(); block != 0x3B; block = in.get()) {
      if (block == 0x2C) {
        in.position(in.position() - 1);
        int colours = in.get(in.position() + 9);
        copy(10 + palette(colours) + 1);
        copyBlocks();
      } else {
        int label = in.get() & 0xff;
        boolean repeats = label == 0xFF && text(in.position() + 1, 8).equals("NETSCAPE");
        if (label == 0xF9 || repeats) {
          write(block, label);
          copyBlocks();
        } else {
          passBlocks();
        }
      }
    }
    write(0x3B);
  }

  private static int palette(int packed) {
    return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
  }

  private void copyBlocks() {
    int begin = in.position();
    passBlocks();
    out.write(in.array(), begin, in.position() - begin);
  }

  private void passBlocks() {
    for (int size = in.get() & 0xff; size > 0; size = in.get() & 0xff) {
      in.position(in.position() + size);
    }
  }

  private void copy(int length) {
    out.write(in.array(), in.position(), length);
    in.position(in.position() + length);
  }

  private void write(int... octets) {
    for (int octet : octets) {
      out.write(octet);
    }
  }

  private String text(int at, int length) {
    return new String(in.array(), at, length, StandardCharsets.ISO_8859_1);
  }
}
