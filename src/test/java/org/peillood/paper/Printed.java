package org.peillood.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.peillood.interview.Interview;
import org.peillood.survey.Survey;
import org.peillood.survey.SurveyCatalogue;
import org.peillood.survey.SurveyFolder;
import org.peillood.survey.Wave;
import org.peillood.web.Language;
import org.peillood.web.Texts;

/** The project's own surveys on paper. */
final class Printed {

  static final Texts DUTCH = Texts.in(Language.DUTCH);

  /** The codes of a form of the short wave for job seekers that is filled in well. */
  static final Map<String, String> FILLED_IN =
      Map.ofEntries(
          Map.entry("J01", "1"),
          Map.entry("J02", "1"),
          Map.entry("J03", "2"),
          Map.entry("J08", "3 1 2"),
          Map.entry("J09", "1 2"),
          Map.entry("J10", "2"),
          Map.entry("J13", "4"),
          Map.entry("J19", "98"),
          Map.entry("J23", "1"),
          Map.entry("J24", "1"),
          Map.entry("J25", "1 2 3"),
          Map.entry("J26", "-"));

  // Read once: that is most of the work.
  private static final SurveyCatalogue ALL = SurveyFolder.read(Path.of("surveys"));

  private Printed() {}

  static Survey survey(String id) {
    return ALL.survey(id).orElseThrow();
  }

  static Wave wave(String survey, String code) {
    return survey(survey).wave(code).orElseThrow();
  }

  static PaperForm form(String survey, String wave) {
    return PaperForm.of(wave(survey, wave).questionnaire(), PaperForm.COPIES);
  }

  static Interview interview(String survey, String wave) {
    return new Interview(
        wave(survey, wave).questionnaire(),
        (language, key, arguments) -> Texts.in(new Language(language)).get(key, arguments));
  }

  static byte[] pdf(String survey, String wave, String language, int copies) {
    var random = new Random(7);
    var code = List.of("1234", "5678", "9012", "3456");
    var pages =
        new FormPages(
            survey(survey),
            wave(survey, wave),
            form(survey, wave),
            new Language(language),
            "Minderhedenforum",
            "https://peiling.example.org",
            "ja"::equals);
    return pages.pdf(
        Stream.generate(() -> new FormPages.Copy(FormNumber.any(random), code))
            .limit(copies)
            .toList());
  }
}
