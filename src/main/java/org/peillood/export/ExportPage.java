package org.peillood.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.peillood.survey.Survey;
import org.peillood.web.Figures;
import org.peillood.web.Frame;
import org.peillood.web.Language;

/**
 * The page on which an officer asks for microdata.
 *
 * @param portions what can be had: all waves, and each
 * @param withTexts whether any wave asks for texts in people's own words
 */
public record ExportPage(Survey survey, List<Portion> portions, boolean withTexts) {

  private static final long KILO = 1000;
  private static final long MEGA = KILO * KILO;

  public ExportPage {
    portions = List.copyOf(portions);
  }

  /**
   * A part of the responses that can be fetched as one file.
   *
   * @param code of the wave; empty for all waves
   * @param rows how many responses
   * @param octets roughly how long a table of numbers of them is
   */
  public record Portion(String code, String title, long rows, long octets) {}

  static ExportPage of(Survey survey, Export export, Frame frame) {
    var language = frame.language();
    var portions = new ArrayList<Portion>();
    if (survey.waves().size() > 1) {
      portions.add(
          portion("", frame.t("export.all-waves"), export.size(survey, survey.waves(), language)));
    }
    for (var wave : Question.newestFirst(survey.waves())) {
      var title = wave.title().in(language.code());
      portions.add(portion(wave.code(), title, export.size(survey, List.of(wave), language)));
    }
    boolean texts = Question.isAny(survey, survey.waves(), Family.OPEN);
    return new ExportPage(survey, portions, texts);
  }

  private static Portion portion(String code, String title, Export.Size size) {
    return new Portion(code, title, size.rows(), size.octets());
  }

  /** The formats, in the order in which they are offered. */
  public List<Format> formats() {
    return List.of(Format.values());
  }

  /** How many responses, and how long the file is. */
  public static String size(Portion portion, Frame frame) {
    return frame.n("export.rows", portion.rows())
        + (portion.rows() == 0 ? "" : frame.t("export.about", octets(portion.octets(), frame)));
  }

  private static String octets(long octets, Frame frame) {
    return octets < MEGA
        ? frame.t("export.kilobytes", Figures.whole(Math.max(1, octets / KILO), frame.language()))
        : frame.t("export.megabytes", Figures.whole(octets / MEGA, frame.language()));
  }

  /** The name of a language, with a mark when its translation is not reviewed yet. */
  public String language(String code, Frame frame) {
    var name = new Language(code).endonym();
    return survey.isDraft(code) ? frame.t("surveys.draft", name) : name;
  }

  /** The language that is chosen at first: that of the page, when the survey has it. */
  public String first(Frame frame) {
    var code = frame.language().code().toLowerCase(Locale.ROOT);
    return survey.languages().contains(code) ? code : survey.languages().get(0);
  }

  /** Whether it is chosen at first: the first that has any response. */
  public boolean isFirst(Portion portion) {
    return portions.stream()
        .filter(p -> p.rows() > 0)
        .findFirst()
        .filter(portion::equals)
        .isPresent();
  }

  /** Whether there is nothing to fetch yet. */
  public boolean isEmpty() {
    return portions.stream().allMatch(portion -> portion.rows() == 0);
  }
}
