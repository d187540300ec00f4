package org.peillood.search;

import java.util.List;
import java.util.Map;

/**
 * What a search gives.
 *
 * @param typed what was looked for
 * @param isCut whether it was too long and only its beginning was looked for
 * @param isEmpty whether nothing was looked for
 * @param isLoose whether nothing has all words, so that these have some of them
 * @param hits those of this page, the best first
 * @param total how many there are on all pages
 * @param page from 1
 * @param kinds how many of each kind there are with the other choices as they are
 * @param themes the same of themes
 * @param years the same of years
 */
public record Found(
    String typed,
    Filter filter,
    boolean isCut,
    boolean isEmpty,
    boolean isLoose,
    List<Hit> hits,
    int total,
    int page,
    Map<String, Integer> kinds,
    Map<String, Integer> themes,
    Map<String, Integer> years) {

  /** How many hits a page has at most. */
  public static final int PER_PAGE = 20;

  public Found {
    hits = List.copyOf(hits);
  }

  /** How many pages there are; at least one. */
  public int pages() {
    return Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
  }

  /**
   * One thing that was found.
   *
   * @param title with what was looked for marked
   * @param excerpt of its text; empty when it has none
   */
  public record Hit(Entry entry, List<Run> title, List<Run> excerpt) {

    public Hit {
      title = List.copyOf(title);
      excerpt = List.copyOf(excerpt);
    }
  }
}
