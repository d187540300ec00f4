package org.peillood.transcript;

/**
 * Something in a file that was passed over.
 *
 * @param line of the file, from 1; 0 when the format has no lines
 * @param what the name of the sentence in language files, after {@code transcript.fault.}
 * @param value what stands there; may be empty
 */
record Fault(int line, String what, String value) {

  private static final int LONGEST = 80;

  Fault {
    value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
  }
}
