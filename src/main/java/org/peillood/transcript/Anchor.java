package org.peillood.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows passages of a text through a correction of that text: line by line, and within the lines
 * that changed word by word. A passage is only followed while it reads the very same; one that was
 * altered, cut or deleted is lost, and a person must look at it.
 */
public final class Anchor {

  private final String before;
  private final String after;
  private final TreeMap<Integer, Same> same = new TreeMap<>();
  private final TreeMap<Integer, Changed> changed = new TreeMap<>();

  private Anchor(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** What stands in both texts: from {@code start} on it now begins at {@code now}. */
  private record Same(int start, int end, int now) {

    boolean holds(Span passage) {
      return start <= passage.start() && passage.end() <= end;
    }

    Span moved(Span passage) {
      return new Span(passage.start() - start + now, passage.end() - start + now);
    }
  }

  /** Lines that changed, with their places in both texts. */
  private record Changed(Span old, Span now) {}

  /** Compares a text as it was with the text as it became. */
  public static Anchor between(String before, String after) {
    var anchor = new Anchor(before, after);
    anchor.compareLines();
    return anchor;
  }

  /**
   * Where the very same passage stands now; empty when it was changed or is gone.
   *
   * @param passage a piece of the text as it was
   */
  public Optional<Span> moved(Span passage) {
    if (passage.end() > before.length()) {
      throw new IllegalArgumentException("not in the text: " + passage);
    }
    if (passage.start() == passage.end()) {
      return Optional.empty();
    }
    return direct(passage).or(() -> nearby(passage));
  }

  private Optional<Span> direct(Span passage) {
    return Optional.ofNullable(same.floorEntry(passage.start()))
        .map(Map.Entry::getValue)
        .filter(piece -> piece.holds(passage))
        .map(piece -> piece.moved(passage));
  }

  /**
   * Where words repeat, several shortest edits lead from one text to the other, and the one found
   * may run through a passage that nobody touched: {@code a b} became {@code a a b}. So it is
   * looked for in the lines that changed. It must be found there as often as it is missed, for else
   * nobody can tell which one went.
   */
  private Optional<Span> nearby(Span passage) {
    var words = passage.in(before);
    var around = changed.floorEntry(passage.start());
    if (around == null
        || passage.end() > around.getValue().old().end()
        || Words.pieces(words).size() == 1
        || !Words.isWhole(before, passage.start(), passage.end())) {
      return Optional.empty();
    }
    var missed = new ArrayList<Span>();
    var found = places(after, words, around.getValue().now());
    for (var place : places(before, words, around.getValue().old())) {
      direct(place).ifPresentOrElse(found::remove, () -> missed.add(place));
    }
    int which = missed.indexOf(passage);
    return found.size() < missed.size() ? Optional.empty() : Optional.of(found.get(which));
  }

  private static List<Span> places(String text, String words, Span where) {
    var places = new ArrayList<Span>();
    int at = text.indexOf(words, where.start());
    while (at >= 0 && at + words.length() <= where.end()) {
      if (Words.isWhole(text, at, at + words.length())) {
        places.add(new Span(at, at + words.length()));
      }
      at = text.indexOf(words, at + 1);
    }
    return places;
  }

  private void compareLines() {
    var old = lines(before);
    var now = lines(after);
    var alignment = Alignment.of(old, now);
    int line = 0;
    int at = 0;
    int nowLine = 0;
    int nowAt = 0;
    while (line < old.size()) {
      int length = old.get(line).length();
      if (alignment.partner(line) == nowLine) {
        keep(at, nowAt, length);
        at += length;
        nowAt += length;
        line++;
        nowLine++;
        continue;
      }
      int end = at;
      while (line < old.size() && alignment.partner(line) < 0) {
        end += old.get(line++).length();
      }
      int nextLine = line < old.size() ? alignment.partner(line) : now.size();
      int nowEnd = nowAt;
      while (nowLine < nextLine) {
        nowEnd += now.get(nowLine++).length();
      }
      compareWords(new Changed(new Span(at, end), new Span(nowAt, nowEnd)));
      at = end;
      nowAt = nowEnd;
    }
  }

  private void compareWords(Changed lines) {
    if (lines.old().start() == lines.old().end()) {
      return;
    }
    changed.put(lines.old().start(), lines);
    var old = Words.pieces(lines.old().in(before));
    var now = Words.pieces(lines.now().in(after));
    var starts = starts(now, lines.now().start());
    var alignment = Alignment.of(old, now);
    int at = lines.old().start();
    for (int i = 0; i < old.size(); i++) {
      int length = old.get(i).length();
      if (alignment.partner(i) >= 0) {
        keep(at, starts.get(alignment.partner(i)), length);
      }
      at += length;
    }
  }

  /** Notes that a piece stands in both texts, as one with the piece before it where they touch. */
  private void keep(int at, int now, int length) {
    var last = same.lastEntry();
    if (last != null) {
      var piece = last.getValue();
      if (piece.end() == at && piece.now() + piece.end() - piece.start() == now) {
        same.put(piece.start(), new Same(piece.start(), at + length, piece.now()));
        return;
      }
    }
    same.put(at, new Same(at, at + length, now));
  }

  private static List<Integer> starts(List<String> pieces, int first) {
    var starts = new ArrayList<Integer>();
    int at = first;
    for (var piece : pieces) {
      starts.add(at);
      at += piece.length();
    }
    return starts;
  }

  /** The lines, each with its end; together they are the text again. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(from, end));
      from = end;
    }
    return lines;
  }
}
