package org.peillood.transcript;

import java.util.List;

/**
 * One subtitle of a file.
 *
 * @param id what stands above its times, empty when nothing does
 * @param start when it appears, in thousandths of a second
 * @param end when it goes
 * @param settings what stands behind its times
 * @param text as it stands in the file, marks and all; lines end with {@code \n}
 * @param line of the file in which its times stand, from 1
 */
record Cue(String id, long start, long end, String settings, String text, int line) {

  /** All subtitles of a file, and what had to be left out of it. */
  record File(List<Cue> cues, List<Warning> warnings) {

    File {
      cues = List.copyOf(cues);
      warnings = List.copyOf(warnings);
    }
  }
}
