package org.peillood.interview;

import java.util.List;
import java.util.Optional;

/**
 * One page of the walk: the items that are asked on it now.
 *
 * @param title the words of its group, for a page of several items
 * @param hint the explanation under the title; empty for none
 * @param inside the instances in which it stands, outermost first; none outside of repeats
 * @param rounds what it asks about a repeat, when it asks for another instance; then it has no
 *     items
 * @param number its place among the pages that apply now, from 1
 * @param of how many pages apply now; later answers may still change it
 * @param ahead how many pages may still come after it: routing can only make them fewer, but of a
 *     repeat that has not begun only one instance is counted
 */
public record Page(
    String name,
    Optional<String> title,
    String hint,
    Layout layout,
    List<Round> inside,
    List<PageItem> items,
    Optional<Rounds> rounds,
    int number,
    int of,
    int ahead) {

  /** How the items of a page stand together. */
  public enum Layout {
    /** One item, whose label is the heading of the page. */
    SINGLE,
    /** Several items under one title. */
    LIST,
    /** Several items as the rows of one table, with the same categories. */
    MATRIX,
    /** No item: whether a repeat is to have another instance. */
    ROUNDS
  }

  public Page {
    inside = List.copyOf(inside);
    items = List.copyOf(items);
  }
}
