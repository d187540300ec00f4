package org.peillood.transcript;

import java.util.List;

/** Reads what was said from the files that meeting programs, transcribers and people make. */
final class TranscriptReader {

  private TranscriptReader() {}

  /**
   * Reads a file: WebVTT, SubRip ({@code .srt}), SubViewer ({@code .sbv}), plain text, Word ({@code
   * .docx}) or OpenDocument ({@code .odt}).
   *
   * @param fileName as the browser gave it; its ending tells what the file claims to be
   * @throws TranscriptRefused when the file is no transcript, or none that can be read safely
   */
  static ReadTranscript read(String fileName, byte[] content) {
    throw new UnsupportedOperationException(fileName + content.length);
  }

  /**
   * Finds the turns in notes that were typed, or in a text that was edited. The text stays as it
   * was typed, save that every line ends with {@code \n}.
   */
  static ReadTranscript ofText(String text) {
    return new ReadTranscript(text, List.of(), List.of());
  }
}
