package org.peillood.finding;

/**
 * What a piece of evidence is there for.
 *
 * @param why in the words of whoever put it there; empty when nothing was said about it
 */
public record Stance(EvidencePart part, String why) {

  /** The longest explanation that the store takes, in characters. */
  static final int LONGEST_WHY = 1000;

  /** That of a figure with which a finding begins. */
  static final Stance BEARING = new Stance(EvidencePart.SUPPORTS, "");
}
