package org.peillood.web;

/**
 * How much waits for somebody in a part of the menu. It is asked for each page of whoever is signed
 * in, so it must cost next to nothing.
 */
public interface Waiting {

  /** The part of the main menu, as in {@link Frame#place}. */
  String place();

  /** How many things wait there for this person. */
  long count(Viewer viewer);
}
