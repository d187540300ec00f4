package org.peillood.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Where an excerpt of a text stands after the text was edited. The texts are compared line by line,
 * and changed lines word by word (Myers 1986), so that a long text with few edits costs little.
 */
public final class Anchor {

  // A shorter excerpt that turns up elsewhere may be another that says the same.
  private static final int SURE = 12;
  // Beyond this it is another text, and comparing its words takes long and says nothing.
  private static final long MOST_STEPS = 100_000_000L;
  private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

  private final String before;
  private final String after;
  private final List<Edit> edits;

  // What stood from start to end now is as many units longer as shift says.
  private record Edit(int start, int end, int shift) {}

  private record Piece(String text, int start) {
    int end() {
      return start + text.length();
    }
  }

  // Pieces in place of others.
  private record Change(int from, int size, int to, int newSize) {
    static Change of(AbstractDelta<Piece> delta) {
      return new Change(
          delta.getSource().getPosition(),
          delta.getSource().size(),
          delta.getTarget().getPosition(),
          delta.getTarget().size());
    }

    Change with(Change next) {
      int end = Math.max(to + newSize, next.to + next.newSize);
      int begin = Math.min(to, next.to);
      return new Change(from, size + next.size, begin, end - begin);
    }
  }

  private Anchor(String before, String after) {
    this.before = before;
    this.after = after;
    this.edits = edits(before, after);
  }

  /** Compares two texts once, for many excerpts. */
  public static Anchor between(String before, String after) {
    return new Anchor(before, after);
  }

  /**
   * Where one excerpt stands after an edit; see {@link #moved(int, int)}.
   *
   * @param start in UTF-16 units, inclusive
   * @param end exclusive
   */
  public static Optional<Span> moved(String before, String after, int start, int end) {
    return between(before, after).moved(start, end);
  }

  /**
   * Where an excerpt stands now. The words there are the same as before.
   *
   * @param start in UTF-16 units in the text before, inclusive
   * @param end exclusive
   * @return none when the excerpt itself was changed or is gone: then a person must look
   * @throws IndexOutOfBoundsException when the text before has no such place
   */
  public Optional<Span> moved(int start, int end) {
    var excerpt = before.substring(start, end);
    int shift = 0;
    boolean touched = false;
    for (var edit : edits) {
      boolean ahead = edit.end() <= start;
      if (!ahead && edit.start() >= end) {
        break;
      }
      touched |= !ahead;
      shift += ahead ? edit.shift() : 0;
    }
    if (!touched && after.startsWith(excerpt, start + shift)) {
      return Optional.of(new Span(start + shift, end + shift));
    }
    return elsewhere(excerpt);
  }

  // A line that was moved as it is.
  private Optional<Span> elsewhere(String excerpt) {
    int at = excerpt.length() < SURE ? -1 : after.indexOf(excerpt);
    boolean one =
        at >= 0
            && after.indexOf(excerpt, at + 1) < 0
            && before.indexOf(excerpt) == before.lastIndexOf(excerpt);
    return one ? Optional.of(new Span(at, at + excerpt.length())) : Optional.empty();
  }

  private static List<Edit> edits(String before, String after) {
    var old = pieces(LINES, before, 0);
    var fresh = pieces(LINES, after, 0);
    var edits = new ArrayList<Edit>();
    for (var change : changes(old, fresh)) {
      // As many lines as before: most likely each is the one that it was.
      boolean paired = change.size() == change.newSize();
      int blocks = paired ? change.size() : 1;
      for (int i = 0; i < blocks; i++) {
        var from = stretch(change.from() + i, paired ? 1 : change.size(), old, before);
        var to = stretch(change.to() + i, paired ? 1 : change.newSize(), fresh, after);
        edits.addAll(editsWithin(before, from, after, to));
      }
    }
    return edits;
  }

  private static List<Edit> editsWithin(String before, Span from, String after, Span to) {
    var old = pieces(WORDS, from.in(before), from.start());
    var fresh = pieces(WORDS, to.in(after), to.start());
    if (old.isEmpty() || fresh.isEmpty()) {
      return List.of(edit(from, to));
    }
    if ((long) (old.size() + fresh.size()) * unlike(old, fresh) > MOST_STEPS) {
      return List.of(edit(from, to));
    }
    var edits = new ArrayList<Edit>();
    for (var change : changes(old, fresh)) {
      edits.add(
          edit(
              stretch(change.from(), change.size(), old, before),
              stretch(change.to(), change.newSize(), fresh, after)));
    }
    return edits;
  }

  // How many pieces one has and the other has not: at least so many edits lie between them.
  private static int unlike(List<Piece> old, List<Piece> fresh) {
    var counts = new HashMap<String, Integer>();
    old.forEach(piece -> counts.merge(piece.text(), 1, Integer::sum));
    fresh.forEach(piece -> counts.merge(piece.text(), -1, Integer::sum));
    return counts.values().stream().mapToInt(Math::abs).sum();
  }

  private static Edit edit(Span from, Span to) {
    return new Edit(
        from.start(), from.end(), (to.end() - to.start()) - (from.end() - from.start()));
  }

  // The library tells a replacement as something put in beside something taken out.
  private static List<Change> changes(List<Piece> old, List<Piece> fresh) {
    var same = (BiPredicate<Piece, Piece>) (one, other) -> one.text().equals(other.text());
    var deltas =
        DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>(same)).getDeltas().stream()
            .map(Change::of)
            .sorted(Comparator.comparingInt(Change::from).thenComparingInt(Change::to))
            .toList();
    var joined = new ArrayList<Change>();
    for (var change : deltas) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.from() + last.size() == change.from()) {
        joined.set(joined.size() - 1, last.with(change));
      } else {
        joined.add(change);
      }
    }
    return joined;
  }

  private static Span stretch(int position, int size, List<Piece> pieces, String whole) {
    int start = startOf(position, pieces, whole);
    return new Span(start, startOf(position + size, pieces, whole));
  }

  private static int startOf(int position, List<Piece> pieces, String whole) {
    if (position < pieces.size()) {
      return pieces.get(position).start();
    }
    return pieces.isEmpty() ? whole.length() : pieces.get(pieces.size() - 1).end();
  }

  private static List<Piece> pieces(Pattern pattern, String text, int from) {
    var pieces = new ArrayList<Piece>();
    var found = pattern.matcher(text);
    while (found.find()) {
      pieces.add(new Piece(found.group(), from + found.start()));
    }
    return pieces;
  }
}
