package org.peillood.qda;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The plain text of a source, and where positions of its file lie in it. Files count Unicode code
 * points from 0, the end being the first after; texts here count UTF-16 units and have line feeds
 * only, and a space for each tab or other sign of control. Where a file ends its lines with two
 * characters, most programs count both, while ATLAS.ti counts one: which one it was is told by the
 * words with which selections are named, else by the program.
 */
final class SourceText {

  private static final int ENOUGH = 24;

  private final String text;
  private final int[] offsets;

  /** How the positions of a file are meant. */
  enum Reading {
    /** A line that ends with CR LF has two characters there. */
    EACH_CHARACTER,
    /** It has one. */
    LINE_END_AS_ONE
  }

  private SourceText(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** A text whose positions are meant in a certain way. */
  static SourceText of(String raw, Reading reading) {
    var written = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    var text = new StringBuilder(written.length());
    var offsets = new int[written.length() + 1];
    int position = 0;
    for (int i = 0; i < written.length(); ) {
      int c = written.codePointAt(i);
      i += Character.charCount(c);
      offsets[position++] = text.length();
      if (c == '\r') {
        boolean isPair = i < written.length() && written.charAt(i) == '\n';
        if (isPair) {
          i++;
          if (reading == Reading.EACH_CHARACTER) {
            offsets[position++] = text.length();
          }
        }
        text.append('\n');
      } else {
        text.appendCodePoint(c != '\n' && Character.isISOControl(c) ? ' ' : c);
      }
    }
    offsets[position++] = text.length();
    return new SourceText(text.toString(), Arrays.copyOf(offsets, position));
  }

  /**
   * The text of a source, read as its selections show that it is meant.
   *
   * @param origin the program that wrote the file
   */
  static SourceText of(String raw, List<QdaSelection> selections, String origin) {
    var each = of(raw, Reading.EACH_CHARACTER);
    if (raw.indexOf('\r') < 0) {
      return each;
    }
    var one = of(raw, Reading.LINE_END_AS_ONE);
    long forEach = selections.stream().filter(each::isNamedByItsWords).count();
    long forOne = selections.stream().filter(one::isNamedByItsWords).count();
    if (forEach != forOne) {
      return forEach > forOne ? each : one;
    }
    boolean isAtlas = origin.toUpperCase(Locale.ROOT).contains("ATLAS");
    boolean fitsOne = selections.stream().allMatch(part -> one.place(part).isPresent());
    return isAtlas && fitsOne ? one : each;
  }

  /** The text of a file: UTF-8 as the standard wants, else what older programs write. */
  static String decoded(byte[] file) {
    if (file.length > 1
        && ((file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)
            || (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF))) {
      return new String(file, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException older) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }

  /** The text, with line feeds. */
  String text() {
    return text;
  }

  /** How many positions the file knows: the last one is the end of the text. */
  int length() {
    return offsets.length - 1;
  }

  /**
   * Where something stands in the text.
   *
   * @param start in UTF-16 units, as is the end
   */
  record Place(int start, int end) {}

  /** Where a selection stands; none when it reaches outside of the text. */
  Optional<Place> place(QdaSelection selection) {
    long start = selection.start();
    long end = selection.end();
    return start < 0 || end < start || end > length()
        ? Optional.empty()
        : Optional.of(new Place(offsets[(int) start], offsets[(int) end]));
  }

  /** The position in the file of a place in the text. */
  int position(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    if (found < 0) {
      return Math.max(0, -found - 2); // in the middle of a character of two units
    }
    while (found > 0 && offsets[found - 1] == offset) {
      found--;
    }
    return found;
  }

  /** How many code points a text has up to a place, as files count. */
  static int codePoints(String text, int offset) {
    return text.codePointCount(0, offset);
  }

  private boolean isNamedByItsWords(QdaSelection selection) {
    var name = words(selection.name().replaceFirst("(…|\\.\\.\\.)$", ""));
    var place = place(selection);
    if (name.isEmpty() || place.isEmpty()) {
      return false;
    }
    var excerpt = words(text.substring(place.get().start(), place.get().end()));
    return excerpt.startsWith(name.substring(0, Math.min(ENOUGH, name.length())));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
