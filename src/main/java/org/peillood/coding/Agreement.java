package org.peillood.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.peillood.statistics.CategoricalColumn;
import org.peillood.statistics.CohenKappa;
import org.peillood.statistics.KrippendorffAlpha;
import org.peillood.statistics.MissingKind;
import org.peillood.statistics.Ratings;

/**
 * How far coders agree on the texts that at least two of them coded, code by code: a coder either
 * gave the code to a text or did not.
 *
 * @param coders their accounts
 * @param texts that at least two coders coded
 * @param same those of them to which all their coders gave the very same codes
 * @param codes those that somebody gave, in the order of the tree
 */
public record Agreement(List<String> coders, long texts, long same, List<OfCode> codes) {

  private static final String YES = "yes";
  private static final String NO = "no";

  /**
   * Agreement on one code.
   *
   * @param kappa Cohen's, where exactly two coders coded; absent where chance alone would give full
   *     agreement
   * @param alpha Krippendorff's, for any number of coders; absent likewise
   */
  public record OfCode(Code code, Optional<Double> kappa, Optional<Double> alpha) {}

  /** Of the codings of texts, each text's apart; what was settled is not a coder's judgement. */
  static Agreement of(Collection<List<Coding>> codings, CodeTree tree) {
    var shared =
        codings.stream()
            .map(of -> of.stream().filter(coding -> !coding.isSettled()).toList())
            .filter(of -> of.size() > 1)
            .toList();
    var coders = new TreeSet<String>();
    shared.forEach(of -> of.forEach(coding -> coders.add(coding.coder())));
    long same =
        shared.stream()
            .filter(of -> of.stream().map(Coding::codes).distinct().count() == 1)
            .count();
    var codes =
        tree.nodes().stream()
            .map(CodeTree.Node::code)
            .filter(code -> shared.stream().flatMap(List::stream).anyMatch(has(code)))
            .map(code -> on(code, shared, List.copyOf(coders)))
            .toList();
    return new Agreement(List.copyOf(coders), shared.size(), same, codes);
  }

  private static Predicate<Coding> has(Code code) {
    return coding -> coding.codes().contains(code.mark());
  }

  private static OfCode on(Code code, List<List<Coding>> shared, List<String> coders) {
    var columns = new ArrayList<CategoricalColumn>();
    for (var coder : coders) {
      var column = CategoricalColumn.builder(coder, List.of(NO, YES));
      for (var text : shared) {
        var own = text.stream().filter(coding -> coding.coder().equals(coder)).findFirst();
        if (own.isPresent()) {
          column.append(own.filter(has(code)).isPresent() ? YES : NO);
        } else {
          column.append(MissingKind.NOT_ASKED);
        }
      }
      columns.add(column.view());
    }
    var ratings = Ratings.of(columns);
    Optional<Double> none = Optional.empty();
    return new OfCode(
        code,
        coders.size() == 2
            ? CohenKappa.of(ratings)
                .figures()
                .kappa()
                .fold(estimate -> Optional.of(estimate.value()), why -> none)
            : none,
        KrippendorffAlpha.of(ratings).figures().alpha().fold(Optional::of, why -> none));
  }
}
