package org.peillood.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Words with the same code as a quote that may speak against it: they speak the other way, or
 * somebody else says them.
 *
 * @param opposite whether they speak the other way
 */
public record CounterExample(SpokenText text, Segment segment, String speaker, boolean opposite) {

  /** How many are shown at most. */
  static final int MOST = 20;

  /** The words of a text that may speak against a quote; those that speak the other way first. */
  static List<CounterExample> of(
      SpokenText text, List<Segment> segments, Segment quoted, Set<String> speakers) {
    return segments.stream()
        .filter(s -> !s.isFlagged() && s.code().equals(quoted.code()))
        .filter(s -> !s.id().equals(quoted.id()))
        .map(
            s ->
                new CounterExample(
                    text,
                    s,
                    text.turnsOf(s.span()).stream().map(SpokenTurn::speaker).findFirst().orElse(""),
                    quoted.valence().opposite() != quoted.valence()
                        && s.valence() == quoted.valence().opposite()))
        .filter(
            c ->
                c.opposite()
                    || !text.id().equals(quoted.transcript())
                    || !speakers.contains(c.speaker()))
        .sorted(Comparator.comparing(CounterExample::opposite).reversed())
        .toList();
  }
}
