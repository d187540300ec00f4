package org.peillood.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which decision holds for which number of a text. A decision holds where its sentence stands as it
 * was; where the sentence was changed it is only remembered beside the number that took its place,
 * and must be confirmed again.
 */
final class Anchors {

  // Half of the words that matter are the same.
  private static final double ALIKE = 0.5;

  private final Map<Integer, NumberDecision> holding = new HashMap<>();
  private final Map<Integer, NumberDecision> remembered = new HashMap<>();
  private final List<NumberDecision> gone = new ArrayList<>();

  private Anchors() {}

  /**
   * Anchors decisions in a text.
   *
   * @param numbers of the text
   * @param decisions of its note, in any order
   */
  static Anchors of(List<TextNumber> numbers, List<NumberDecision> decisions) {
    var anchors = new Anchors();
    var newest = newest(decisions);
    var placed = new HashSet<UUID>();
    for (var number : numbers) {
      for (var decision : newest) {
        if (decision.isAbout(number)) {
          anchors.holding.put(number.start(), decision);
          placed.add(decision.id());
        }
      }
    }
    for (var decision : newest) {
      if (!placed.contains(decision.id()) && decision.verdict() != NumberDecision.Verdict.OPEN) {
        anchors.remember(decision, numbers);
      }
    }
    return anchors;
  }

  /** The newest decision about each number, oldest first. */
  static List<NumberDecision> newest(List<NumberDecision> decisions) {
    var newest = new ArrayList<NumberDecision>();
    decisions.stream()
        .sorted(Comparator.comparing(NumberDecision::decided).thenComparing(NumberDecision::id))
        .forEach(
            decision -> {
              newest.removeIf(decision::replaces);
              newest.add(decision);
            });
    return newest;
  }

  private void remember(NumberDecision decision, List<TextNumber> numbers) {
    numbers.stream()
        .filter(number -> number.kind() == decision.kind())
        .filter(number -> !holding.containsKey(number.start()))
        .filter(number -> !remembered.containsKey(number.start()))
        .max(Comparator.comparingDouble(number -> likeness(decision, number)))
        .filter(number -> likeness(decision, number) >= ALIKE)
        .ifPresentOrElse(
            number -> remembered.put(number.start(), decision), () -> gone.add(decision));
  }

  // Of two numbers in a sentence that changed, the same number is the likelier one.
  private static double likeness(NumberDecision decision, TextNumber number) {
    double alike = Stems.likeness(decision.sentence(), number.sentence().text());
    return alike >= ALIKE && decision.written().equals(Sentence.plain(number.written()))
        ? alike + 1
        : alike;
  }

  /** The decision that holds for a number. */
  Optional<NumberDecision> holding(TextNumber number) {
    return Optional.ofNullable(holding.get(number.start()));
  }

  /** The decision about the number as it stood in a sentence that was changed since. */
  Optional<NumberDecision> remembered(TextNumber number) {
    return Optional.ofNullable(remembered.get(number.start()));
  }

  /** The decisions about numbers that are no longer in the text. */
  List<NumberDecision> gone() {
    return List.copyOf(gone);
  }
}
