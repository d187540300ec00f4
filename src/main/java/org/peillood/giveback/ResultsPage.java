package org.peillood.giveback;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.peillood.analysis.Figure;
import org.peillood.analysis.ResultTable.Standing;
import org.peillood.finding.Line;
import org.peillood.policy.EvidenceItem;
import org.peillood.policy.Indicator;
import org.peillood.survey.ItemType;
import org.peillood.survey.Survey;
import org.peillood.survey.Wave;
import org.peillood.web.Language;

/**
 * What is given back of a wave, in one language.
 *
 * @param languages those the page offers
 * @param via the link of the association somebody came through; empty for none
 * @param people how many took part; none when that cannot be shown
 * @param through the association somebody came through, with how many came through it
 * @param words what was done with the answers, paragraph by paragraph
 */
public record ResultsPage(
    Survey survey,
    Wave wave,
    Language language,
    List<Language> languages,
    String via,
    Optional<Long> people,
    Optional<Through> through,
    List<Asked> asked,
    List<Said> words,
    List<Line> findings) {

  public ResultsPage {
    languages = List.copyOf(languages);
    asked = List.copyOf(asked);
    words = List.copyOf(words);
    findings = List.copyOf(findings);
  }

  /** How many of those who took part came through one association. */
  public record Through(String name, long people) {}

  /**
   * A question with what was answered.
   *
   * @param above the words above a table of questions
   * @param answered how many gave an answer; none when that cannot be shown
   * @param top how many places a ranking has
   */
  public record Asked(
      String name,
      ItemType type,
      Optional<Said> above,
      Said wording,
      Standing standing,
      Optional<Long> answered,
      int top,
      List<Bar> bars) {

    public Asked {
      bars = List.copyOf(bars);
    }

    /** Whether too few answered for any figure. */
    public boolean isWithheld() {
      return standing == Standing.WITHHELD;
    }

    /** Whether too few answered for anything but counts. */
    public boolean isCounted() {
      return standing == Standing.COUNTED;
    }

    /** Whether some figure is there and some is not. */
    public boolean hidesSome() {
      return !isWithheld() && bars.stream().anyMatch(bar -> !bar.figure().isShown());
    }

    /** Whether estimates are drawn, with what can be said of them. */
    public boolean isEstimated() {
      return bars.stream().anyMatch(bar -> bar.figure() instanceof Figure.Sounding);
    }
  }

  /** One answer, and how many gave it. */
  public record Bar(Said answer, Figure figure) {

    /** Where the bar and its margin begin and end, in percent of the whole. */
    public static String style(Figure.Sounding share) {
      return "--v:"
          + percent(share.value())
          + ";--l:"
          + percent(share.low())
          + ";--h:"
          + percent(share.high());
    }

    private static String percent(double share) {
      return Math.round(share * 1000) / 10.0 + "%";
    }
  }

  /**
   * The address of this page, ready for {@code taal=…}.
   *
   * @param choosing where staff choose, when this is their example; else empty
   */
  public String address(String choosing) {
    var place =
        choosing.isEmpty() ? "/terug/" + survey.id() + "/" + wave.code() : choosing + "/voorbeeld";
    return place
        + (via.isEmpty() ? "?" : "?via=" + URLEncoder.encode(via, StandardCharsets.UTF_8) + "&");
  }

  public Said title() {
    return Said.of(survey.title(), language);
  }

  public Said waveTitle() {
    return Said.of(wave.title(), language);
  }

  /** Whether the questions were put in the language of the page. */
  public boolean isTranslated() {
    return wave.languages().contains(language.code());
  }

  /** The language in which they stand here instead. */
  public Language instead() {
    return new Language(survey.languages().get(0));
  }

  /** The titles of the notes and indicators that a finding is put under. */
  public static List<String> above(Line line) {
    var titles = new ArrayList<String>();
    line.notes().stream().map(EvidenceItem::title).forEach(titles::add);
    line.indicators().stream().map(Indicator::title).forEach(titles::add);
    return List.copyOf(titles);
  }
}
