package org.peillood.transcript;

import java.util.Map;

/**
 * A piece of a file of subtitles.
 *
 * @param line of the file on which its times stand, from 1
 * @param id empty for none
 * @param startMillis from the beginning of the recording
 * @param settings how a player would show it, by name, only those that are well written
 * @param payload its text as it stands in the file, with tags
 */
record Cue(
    int line,
    String id,
    long startMillis,
    long endMillis,
    Map<String, String> settings,
    String payload) {

  Cue {
    settings = Map.copyOf(settings);
  }
}
