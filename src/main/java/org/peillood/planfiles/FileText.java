package org.peillood.planfiles;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text in a file that was sent, in any of the ways in which Unicode is written. */
final class FileText {

  private FileText() {}

  /**
   * The text; a mark that tells how it is written is not part of it.
   *
   * @throws org.peillood.web.Problem {@code PLAN_REFUSED} when it is written in another way, so
   *     that no letter is ever taken for another
   */
  static String of(byte[] file, Faults faults) {
    if (file.length == 0) {
      throw faults.refused("empty");
    }
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (begins(file, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
    } else if (begins(file, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (begins(file, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    }
    try {
      var text =
          charset.newDecoder().decode(ByteBuffer.wrap(file, mark, file.length - mark)).toString();
      if (text.indexOf('\0') >= 0) {
        throw faults.refused("letters");
      }
      if (text.isBlank()) {
        throw faults.refused("empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw faults.refused("letters");
    }
  }

  private static boolean begins(byte[] file, int... with) {
    if (file.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((file[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
