package org.peillood.transcript;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads what was said from the files that meeting programs, transcribers and people make. */
final class TranscriptReader {

  /** The largest file that is read, in bytes. */
  static final int LARGEST = 20_000_000;

  /** The longest text that is kept, in UTF-16 units: some thirty hours of talk. */
  static final int LONGEST = 2_000_000;

  /** The endings of the files that are read, as a file field of HTML wants them. */
  static final String ACCEPTED = ".vtt,.srt,.sbv,.txt,.docx,.odt";

  private static final int MILLION = 1_000_000;

  private TranscriptReader() {}

  /**
   * Reads a file: WebVTT, SubRip ({@code .srt}), SubViewer ({@code .sbv}), plain text, Word ({@code
   * .docx}) or OpenDocument ({@code .odt}).
   *
   * @param fileName as the browser gave it; its ending tells what the file claims to be
   * @throws TranscriptRefused when the file is no transcript, or none that can be read safely
   */
  static ReadTranscript read(String fileName, byte[] content) {
    if (content.length > LARGEST) {
      throw new TranscriptRefused(
          0, "transcript.fault.too-large", String.valueOf(LARGEST / MILLION));
    }
    if (content.length == 0) {
      throw new TranscriptRefused(0, "transcript.fault.empty");
    }
    var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "vtt", "srt", "sbv", "txt" -> text(ending, Decoded.of(content));
      case "docx" -> WordDocument.read(content);
      case "odt" -> OpenDocument.read(content);
      case "doc" -> throw new TranscriptRefused(0, "transcript.fault.old-or-locked");
      default -> throw new TranscriptRefused(0, "transcript.fault.kind", Excerpt.of(fileName));
    };
  }

  /**
   * Finds the turns in notes that were typed, or in a text that was edited. The text stays as it
   * was typed, save that every line ends with {@code \n}.
   *
   * @throws TranscriptRefused when it is longer than {@link #LONGEST}
   */
  static ReadTranscript ofText(String text) {
    return ofText(text, List.of());
  }

  /**
   * Finds the turns in a text that was edited.
   *
   * @param speakers the labels that it had before; each is known again, also where it does not look
   *     like one
   * @throws TranscriptRefused when it is longer than {@link #LONGEST}
   */
  static ReadTranscript ofText(String text, Collection<String> speakers) {
    var lines = notTooLong(text.replace("\r\n", "\n").replace('\r', '\n'));
    return new ReadTranscript(lines, PlainLines.turns(lines, speakers), List.of());
  }

  static String notTooLong(String text) {
    if (text.length() > LONGEST) {
      throw new TranscriptRefused(
          0, "transcript.fault.too-long", String.valueOf(LONGEST / MILLION));
    }
    return text;
  }

  private static ReadTranscript text(String ending, Decoded decoded) {
    var text = decoded.text();
    var warnings = decoded.warnings();
    return switch (ending) {
      case "vtt" -> CueTurns.ofVtt(WebVtt.read(text), warnings);
      case "srt" -> CueTurns.ofSubtitles(Subtitles.subRip(text), warnings);
      case "sbv" -> CueTurns.ofSubtitles(Subtitles.subViewer(text), warnings);
      default ->
          WebVtt.hasHeader(text)
              ? CueTurns.ofVtt(WebVtt.read(text), warnings)
              : PlainLines.read(text.lines().toList(), warnings);
    };
  }
}
