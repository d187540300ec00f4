package org.peillood.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Takes from a text the passages in which something was found, with what was found marked. */
final class Excerpts {

  private static final int PASSAGES = 2;
  private static final int GOAL = 160; // characters of a passage
  private static final float HALF = 0.5f; // of a passage, where what was found stands
  private static final int WHOLE = 100_000; // characters that are looked through

  private Excerpts() {}

  /** The whole of a title. */
  static List<Run> title(Entry entry, Query query) {
    var tongue = Tongue.of(entry.language());
    return runs(tongue, tongue.title(), entry.title(), query, true);
  }

  /** The best passages of a text; its beginning where nothing was found in it. */
  static List<Run> text(Entry entry, Query query) {
    var tongue = Tongue.of(entry.language());
    return entry.text().isEmpty()
        ? List.of()
        : runs(tongue, tongue.text(), entry.text(), query, false);
  }

  private static List<Run> runs(
      Tongue tongue, String field, String content, Query query, boolean whole) {
    var plain = whole ? Shelf.PLAIN_TITLE : Shelf.PLAIN_TEXT;
    var highlighter =
        UnifiedHighlighter.builderWithoutSearcher(tongue.analyzer())
            .withFieldMatcher(other -> other.equals(field) || other.equals(plain))
            .withMaxLength(WHOLE)
            .withMaxNoHighlightPassages(1)
            .withBreakIterator(() -> breaks(whole))
            .withFormatter(new AsRuns())
            .build();
    try {
      return highlighter.highlightWithoutSearcher(field, query, content, whole ? 1 : PASSAGES)
              instanceof Runs found
          ? found.all()
          : List.of(new Run(content, false));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private static BreakIterator breaks(boolean whole) {
    return whole
        ? new WholeBreakIterator()
        : LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.ROOT), GOAL, HALF);
  }

  private record Runs(List<Run> all) {}

  private static final class AsRuns extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      var runs = new ArrayList<Run>();
      int shown = 0;
      for (var passage : passages) {
        if (passage.getStartOffset() > shown) {
          runs.add(new Run(" … ", false));
        }
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = Math.max(at, passage.getMatchStarts()[i]);
          int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
          if (end > start) {
            add(runs, content.substring(at, start), false);
            add(runs, content.substring(start, end), true);
            at = end;
          }
        }
        add(runs, content.substring(at, passage.getEndOffset()), false);
        shown = passage.getEndOffset();
      }
      if (shown < content.strip().length()) {
        runs.add(new Run(" …", false));
      }
      return new Runs(List.copyOf(runs));
    }

    private static void add(List<Run> runs, String text, boolean isFound) {
      if (!text.isEmpty()) {
        runs.add(new Run(text.replace("\n", " · "), isFound));
      }
    }
  }
}
