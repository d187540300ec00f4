package org.peillood.search;

import java.util.List;

/**
 * Texts of a feature that can be searched. Every CDI bean of this type is asked. It offers only
 * what everybody with an account may read: no original answers, no words of people that were not
 * released, nothing that was withdrawn.
 */
public interface Searchable {

  /**
   * A value that is another one as soon as {@link #entries} would give something else; asked at
   * each search, so it is cheap.
   */
  String mark();

  /** All that can be found now. */
  List<Entry> entries();
}
