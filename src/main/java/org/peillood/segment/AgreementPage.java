package org.peillood.segment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.coding.CodeTree;
import org.peillood.web.Language;

/**
 * How far coders of a transcript agree, and where they do not.
 *
 * @param agreement absent when fewer than two coders coded, or whoever asks may not see it yet
 */
public record AgreementPage(
    SpokenText text,
    CodeTree tree,
    boolean seesAll,
    Optional<CoderAgreement> agreement,
    List<Disagreement> differing,
    List<Settlement> history) {

  /** How many are shown at once. */
  public static final int MOST = 100;

  public String home() {
    return TextDesk.home(text);
  }

  public String address() {
    return home() + "/overeenstemming";
  }

  /** A measure with two decimals; a dash where it is not defined. */
  public static String figure(Optional<Double> value, Language language) {
    return value.map(v -> String.format(language.locale(), "%.2f", v)).orElse("–");
  }

  /** Where in the text something was settled, by the number of the turn. */
  public String place(Settlement settlement) {
    return text.turnsOf(settlement.span()).stream()
        .findFirst()
        .map(turn -> String.format(Locale.ROOT, "%d", turn.number()))
        .orElse("–");
  }
}
