package org.peillood.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Finds what somebody looks for. */
@ApplicationScoped
public class Search {

  @Inject Shelves shelves;

  /**
   * What is found.
   *
   * @param typed any text
   * @param page from 1; the last one when there are not as many
   */
  public Found find(String typed, Filter filter, int page) {
    return find(shelves.all(), typed, filter, page);
  }

  static Found find(List<Shelf> shelves, String typed, Filter filter, int page) {
    var wanted = Wanted.of(typed);
    var query = Queries.all(wanted);
    var found = distinct(matches(shelves, query));
    boolean isLoose = found.isEmpty() && wanted.wished().size() > 1;
    if (isLoose) {
      query = Queries.any(wanted);
      found = distinct(matches(shelves, query));
    }
    var shown = found.stream().filter(filter::takes).toList();
    int last = Math.max(1, (shown.size() + Found.PER_PAGE - 1) / Found.PER_PAGE);
    int at = Math.min(Math.max(1, page), last);
    var marking = query;
    return new Found(
        typed,
        filter,
        wanted.isCut(),
        wanted.isEmpty(),
        isLoose && !found.isEmpty(),
        shown.stream()
            .skip((at - 1L) * Found.PER_PAGE)
            .limit(Found.PER_PAGE)
            .map(entry -> hit(entry, marking))
            .toList(),
        shown.size(),
        at,
        counts(
            found,
            entry -> filter.takesTheme(entry) && filter.takesYear(entry),
            entry -> Stream.of(entry.kind().slug())),
        counts(
            found,
            entry -> filter.takesKind(entry) && filter.takesYear(entry),
            entry -> entry.themes().stream()),
        counts(
            found,
            entry -> filter.takesKind(entry) && filter.takesTheme(entry),
            entry -> entry.year().stream().map(Object::toString)));
  }

  private static Found.Hit hit(Entry entry, Query query) {
    return new Found.Hit(entry, Excerpts.title(entry, query), Excerpts.text(entry, query));
  }

  // The best first.
  private static List<Entry> matches(List<Shelf> shelves, Query query) {
    var readers = shelves.stream().map(Shelf::reader).toArray(IndexReader[]::new);
    try (var all = new MultiReader(readers, false)) {
      if (all.maxDoc() == 0) {
        return List.of();
      }
      var found = new ArrayList<Entry>();
      var starts = starts(readers);
      for (var match : new IndexSearcher(all).search(query, all.maxDoc()).scoreDocs) {
        int shelf = ReaderUtil.subIndex(match.doc, starts);
        found.add(shelves.get(shelf).entries().get(match.doc - starts[shelf]));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  /** At which number the documents of each reader begin. */
  private static int[] starts(IndexReader[] readers) {
    var starts = new int[readers.length];
    int next = 0;
    for (int i = 0; i < readers.length; i++) {
      starts[i] = next;
      next += readers[i].maxDoc();
    }
    return starts;
  }

  /** A thing that is there in several languages is found once, in that which fits best. */
  private static List<Entry> distinct(List<Entry> entries) {
    var seen = new HashSet<String>();
    return entries.stream().filter(entry -> seen.add(entry.address())).toList();
  }

  private static Map<String, Integer> counts(
      List<Entry> entries, Predicate<Entry> which, Function<Entry, Stream<String>> by) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.stream().filter(which).flatMap(by).forEach(key -> counts.merge(key, 1, Integer::sum));
    return counts;
  }
}
