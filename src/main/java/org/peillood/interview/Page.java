package org.peillood.interview;

import java.util.List;
import java.util.Optional;

/**
 * One page of the walk: the items that are asked on it now.
 *
 * @param title the words of its group, for a page of several items
 * @param hint the explanation under the title; empty for none
 * @param number its place among the pages that apply now, from 1
 * @param of how many pages apply now; later answers may still change it
 */
public record Page(
    String name,
    Optional<String> title,
    String hint,
    Layout layout,
    List<PageItem> items,
    int number,
    int of) {

  /** How the items of a page stand together. */
  public enum Layout {
    /** One item, whose label is the heading of the page. */
    SINGLE,
    /** Several items under one title. */
    LIST,
    /** Several items as the rows of one table, with the same categories. */
    MATRIX
  }

  public Page {
    items = List.copyOf(items);
  }
}
