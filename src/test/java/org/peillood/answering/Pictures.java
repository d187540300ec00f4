package org.peillood.answering;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures of a few dots, as cameras write them: with the place where they were taken. */
public final class Pictures {

  /** What stands in them beside the picture. */
  public static final String SECRET = "50.8503N 4.3517E iPhone of Alice";

  private static final int SIDE = 16;

  private Pictures() {}

  /** A photo that lies on its side and tells where it was taken. */
  public static byte[] jpegOnItsSide() {
    var plain = plain("jpg");
    var tiff = ByteBuffer.allocate(26 + SECRET.length());
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
    tiff.putShort((short) 0).putInt(0).put(bytes(SECRET));
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, bytes("Exif\0\0"), tiff.array());
    segment(out, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0"), bytes(SECRET));
    segment(out, 0xFE, bytes(SECRET));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(bytes("a film that came with the photo: " + SECRET));
    return out.toByteArray();
  }

  /** A picture of a screen with a text in it. */
  public static byte[] png() {
    var plain = plain("png");
    var data = bytes("tEXtComment\0" + SECRET);
    var crc = new CRC32();
    crc.update(data);
    int header = 8 + 25;
    var out = new ByteArrayOutputStream();
    out.write(plain, 0, header);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length - 4).array());
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    out.write(plain, header, plain.length - header);
    return out.toByteArray();
  }

  /** A moving picture with a remark. */
  public static byte[] gif() {
    var plain = plain("gif");
    var out = new ByteArrayOutputStream();
    int header = 13 + 3 * (2 << (plain[10] & 7));
    out.write(plain, 0, header);
    out.write(0x21);
    out.write(0xFE);
    out.write(SECRET.length());
    out.writeBytes(bytes(SECRET));
    out.write(0);
    out.write(plain, header, plain.length - header);
    return out.toByteArray();
  }

  /** The dots of a picture, as a browser reads it. */
  static BufferedImage read(byte[] picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] plain(String format) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE; i++) {
      image.setRGB(i, i, 0xFFCC00);
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[]... parts) {
    int length = 2;
    for (var part : parts) {
      length += part.length;
    }
    out.write(0xFF);
    out.write(marker);
    out.write(length >> 8);
    out.write(length);
    for (var part : parts) {
      out.writeBytes(part);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
