package org.peillood.publishing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from a file that somebody brought. */
final class Decoded {

  private Decoded() {}

  /**
   * The text in UTF-8; where the bytes are none, with the replacement character, so that it is
   * told.
   */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
