package org.peillood.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The text in a file: UTF-8, UTF-16 when its first bytes say so, else the Windows encoding of
 * Western Europe, in which old programs write.
 *
 * @param text without a byte order mark
 * @param warnings that the encoding was guessed
 */
public record Decoded(String text, List<Warning> warnings) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  // First bytes of what people take for a transcript: pictures, sound, film, PDF, packed files,
  // Word before 2007 and Word with a password.
  private static final List<String> NO_TEXT =
      List.of(
          "89504e47",
          "ffd8ff",
          "47494638",
          "25504446",
          "504b0304",
          "504b0506",
          "d0cf11e0",
          "52494646",
          "494433",
          "4f676753",
          "1a45dfa3",
          "664c6143",
          "1f8b08",
          "7b5c727466");

  public Decoded {
    warnings = List.copyOf(warnings);
  }

  /**
   * Decodes a file.
   *
   * @throws TranscriptRefused when it holds no text
   */
  public static Decoded of(byte[] content) {
    if (content.length == 0) {
      throw new TranscriptRefused(0, "transcript.fault.empty");
    }
    if (NO_TEXT.stream().anyMatch(bytes -> startsWith(content, bytes))) {
      throw new TranscriptRefused(0, "transcript.fault.not-text");
    }
    var decoded = decode(content);
    refuseBinary(decoded.text);
    return decoded;
  }

  static boolean startsWith(byte[] content, String hex) {
    int length = hex.length() / 2;
    return content.length >= length && HexFormat.of().formatHex(content, 0, length).equals(hex);
  }

  private static Decoded decode(byte[] content) {
    if (startsWith(content, "efbbbf")) {
      return marked(content, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, "fffe")) {
      return marked(content, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(content, "feff")) {
      return marked(content, 2, StandardCharsets.UTF_16BE);
    }
    return strict(content, 0, StandardCharsets.UTF_8)
        .map(text -> new Decoded(text, List.of()))
        .orElseGet(
            () ->
                new Decoded(
                    new String(content, WINDOWS),
                    List.of(new Warning(0, "transcript.warning.encoding", List.of()))));
  }

  private static Decoded marked(byte[] content, int from, Charset charset) {
    return strict(content, from, charset)
        .map(text -> new Decoded(text, List.of()))
        .orElseThrow(() -> new TranscriptRefused(0, "transcript.fault.not-text"));
  }

  private static Optional<String> strict(byte[] content, int from, Charset charset) {
    try {
      var bytes = ByteBuffer.wrap(content, from, content.length - from);
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  // Text has no NUL and hardly any other control; a stray one from a machine is forgiven.
  private static void refuseBinary(String text) {
    int nul = text.indexOf('\0');
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    if (nul >= 0 || controls * 200 > text.length()) {
      int until = Math.max(nul, 0);
      int line = 1 + (int) text.substring(0, until).chars().filter(c -> c == '\n').count();
      throw new TranscriptRefused(line, "transcript.fault.binary");
    }
    if (text.isBlank()) {
      throw new TranscriptRefused(0, "transcript.fault.empty");
    }
  }
}
