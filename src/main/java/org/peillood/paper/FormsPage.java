package org.peillood.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Figures;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/** The forms of a survey as staff see them: what was printed, what is being keyed, how well. */
public record FormsPage(Survey survey, List<OfWave> waves, List<Keying> underWay, String account) {

  public FormsPage {
    var twice =
        underWay.stream()
            .filter(keying -> keying.turn() == Keying.Turn.SECOND)
            .map(Keying::number)
            .toList();
    // Once a second person is at a form, the first one is done with it.
    underWay =
        underWay.stream()
            .filter(k -> k.turn() == Keying.Turn.SECOND || !twice.contains(k.number()))
            .toList();
  }

  /** Whether whoever looks can have a form keyed from the beginning. */
  public boolean mayBeginAnew(Keying keying, Frame frame) {
    return frame.may("IMPORT") || (keying.turn() == Keying.Turn.FIRST && keying.isBy(account));
  }

  /**
   * The forms of one wave.
   *
   * @param used forms that were settled
   * @param until the last day of keying
   */
  public record OfWave(
      Wave wave,
      List<PrintRuns.Standing> runs,
      PaperWave counts,
      long used,
      Optional<LocalDate> until,
      List<Omission> omissions,
      Repeats repeats) {

    /** Which share of the keyed fields two people keyed otherwise; empty for none. */
    public String errorRate(Frame frame) {
      return counts.compared() == 0
          ? ""
          : String.format(
              frame.language().locale(), "%.1f %%", 100.0 * counts.differing() / counts.compared());
    }

    public long printed() {
      return runs.stream().mapToLong(standing -> standing.run().forms()).sum();
    }

    public boolean hasRepeats() {
      return repeats == Repeats.CHOSEN;
    }

    /** The languages that can be printed, by code. */
    public List<Language> languages() {
      return wave.languages().stream().map(Language::new).toList();
    }
  }

  /** Whether staff choose how often something is printed. */
  public enum Repeats {
    NONE,
    CHOSEN
  }

  /** An item that is not on paper as elsewhere, in the words of a language. */
  public static String wording(Omission omission, Frame frame) {
    var label = omission.item().label().in(frame.language().code());
    var name = omission.item().name();
    return label.isEmpty() ? name : name + " – " + label;
  }

  public static String reason(Omission omission, Frame frame) {
    return frame.t(
        "paper.omission." + omission.reason().name().toLowerCase(Locale.ROOT), omission.detail());
  }

  public static String whole(long count, Frame frame) {
    return Figures.whole(count, frame.language());
  }

  /** What this person can do with a form that is being keyed, as the key of a sentence. */
  public String state(Keying keying) {
    boolean isMine = keying.account().equals(account);
    if (!keying.isFinished()) {
      return isMine ? "paper.state.go-on" : "paper.state.busy";
    }
    if (keying.turn() == Keying.Turn.SECOND) {
      return isMine ? "paper.state.settle" : "paper.state.busy";
    }
    return isMine ? "paper.state.other" : "paper.state.verify";
  }

  public static String digits(Keying keying) {
    return keying.number().digits();
  }

  public static String grouped(Keying keying) {
    return keying.number().grouped();
  }
}
