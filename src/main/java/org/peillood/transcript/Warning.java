package org.peillood.transcript;

import java.util.List;

/**
 * Something in a file that was left out or had to be guessed.
 *
 * @param line where in the file, from 1; 0 when it is no matter of one line
 * @param key the sentence about it in the language files; {@code {0}} in it is the line
 * @param args what {@code {1}}, {@code {2}} … in the sentence stand for
 */
record Warning(int line, String key, List<String> args) {

  Warning {
    args = List.copyOf(args);
  }
}
