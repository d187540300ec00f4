package org.peillood.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peillood.analysis.SeriesBreak.Kind;
import org.peillood.coding.CodeChange;
import org.peillood.coding.CodedWith;
import org.peillood.survey.Category;
import org.peillood.survey.Translated;

/**
 * What changed in a code frame between the coding of the answers of one wave and the coding of
 * those of another. Both waves are counted with the codes as they are now; but a text that was
 * coded before a change could not have what the change brought. So a change stands between two
 * waves when the share of the texts that were last coded before it differs by more than a part.
 * When about as many were coded before it in both, it moves both figures alike.
 *
 * <p>What was changed and changed back between two waves is none, nor is a code that came and went.
 *
 * @param part from 0 to 1
 * @param words of the name of a code
 */
record CodeBreaks(
    CodedWith before, CodedWith after, double part, Function<Translated, String> words) {

  private static final double ROUNDING = 1e-9;

  /** By kind; each names all codes it is about. */
  List<SeriesBreak> found() {
    var byCode = new LinkedHashMap<String, List<CodeChange>>();
    for (var change : after.changes()) {
      if (standsBetween(change.at())) {
        subjects(change)
            .forEach(
                code -> byCode.computeIfAbsent(code.code(), m -> new ArrayList<>()).add(change));
      }
    }
    Map<Kind, List<String>> told = new EnumMap<>(Kind.class);
    byCode.forEach(
        (mark, changes) ->
            outcome(changes)
                .ifPresent(
                    kind ->
                        told.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(said(mark, changes.get(changes.size() - 1)))));
    return told.entrySet().stream()
        .map(one -> SeriesBreak.of(one.getKey(), String.join(", ", one.getValue())))
        .toList();
  }

  private boolean standsBetween(Instant change) {
    return Math.abs(codedBefore(before, change) - codedBefore(after, change)) > part + ROUNDING;
  }

  private static double codedBefore(CodedWith wave, Instant change) {
    long earlier = wave.coded().stream().filter(at -> at.isBefore(change)).count();
    return wave.coded().isEmpty() ? 0 : earlier / (double) wave.coded().size();
  }

  /** The codes that a change made another: of a merge the one that is gone. */
  private static List<Category> subjects(CodeChange change) {
    return change.kind() == CodeChange.Kind.MERGED
        ? change.codes().stream().limit(1).toList()
        : change.codes();
  }

  /** What the changes of one code come to together. */
  private static Optional<Kind> outcome(List<CodeChange> changes) {
    var moves =
        changes.stream()
            .map(CodeChange::kind)
            .filter(kind -> kind != CodeChange.Kind.REWORDED)
            .toList();
    if (moves.isEmpty()) {
      return Optional.of(Kind.CODE_REWORDED);
    }
    boolean was = moves.get(0) != CodeChange.Kind.ADDED;
    var last = moves.get(moves.size() - 1);
    boolean is = last == CodeChange.Kind.ADDED;
    if (was && is) {
      return changes.size() > moves.size() ? Optional.of(Kind.CODE_REWORDED) : Optional.empty();
    }
    if (is) {
      return Optional.of(Kind.CODE_ADDED);
    }
    return was
        ? Optional.of(last == CodeChange.Kind.MERGED ? Kind.CODE_MERGED : Kind.CODE_REMOVED)
        : Optional.empty();
  }

  private String said(String mark, CodeChange last) {
    if (last.kind() == CodeChange.Kind.MERGED) {
      return last.codes().stream().map(this::said).collect(Collectors.joining(" → "));
    }
    return last.codes().stream()
        .filter(code -> code.code().equals(mark))
        .findFirst()
        .map(this::said)
        .orElse(mark);
  }

  private String said(Category code) {
    return "‘" + words.apply(code.label()) + "’";
  }
}
