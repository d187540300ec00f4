package org.peillood.transcript;

import java.util.List;

/** A file that is no transcript, or none that can be read safely. Nothing of it is kept. */
public final class TranscriptRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String key;
  private final transient List<String> args;

  /**
   * A refusal.
   *
   * @param line where in the file, from 1; 0 when it is no matter of one line
   * @param key the sentence in the language files; {@code {0}} in it is the line
   * @param args what {@code {1}}, {@code {2}} … in the sentence stand for
   */
  public TranscriptRefused(int line, String key, String... args) {
    super(key + " in line " + line + " " + List.of(args));
    this.line = line;
    this.key = key;
    this.args = List.of(args);
  }

  /** Where in the file, from 1; 0 when it is no matter of one line. */
  public int line() {
    return line;
  }

  /** The sentence in the language files. */
  public String key() {
    return key;
  }

  /** What the places of the sentence from 1 stand for. */
  public List<String> args() {
    return args;
  }
}
